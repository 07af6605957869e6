package fr.aiguillage.feeds.check;

import java.nio.file.Path;
import java.util.List;

/** Checks a whole configuration folder: every problem of every file at once, in reading order. */
public final class CheckConfig {

    private final List<ConfigCheck> checks;

    public CheckConfig(List<ConfigCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    public List<ConfigProblem> check(Path configDir) {
        return checks.stream()
                .flatMap(check -> check.check(configDir).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
