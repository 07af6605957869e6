package fr.aiguillage.feeds.check;

import java.nio.file.Path;
import java.util.List;

/** One part of the configuration that can be checked alone; it reports everything it finds and never throws for it. */
public interface ConfigCheck {

    /**
     * Every problem of the part.
     *
     * @param configDir the folder that holds {@code feeds/}, {@code poles/}, {@code mappings/}
     */
    List<ConfigProblem> check(Path configDir);
}
