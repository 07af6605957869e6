package fr.aiguillage.feeds.config;

import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.nio.file.Path;
import java.util.List;

/** A file whose name tells another feed than its content: whoever looks for the feed opens the wrong file. */
final class FileName implements FeedInspection {

    @Override
    public List<ConfigProblem> inspect(Path configDir, YamlDocument feed) {
        return !feed.at("/feed").isTextual() || matches(feed)
                ? List.of()
                : List.of(feed.problem(
                        ConfigNotice.FEED_NAME_DIFFERS,
                        "/feed",
                        feed.at("/feed").asText(),
                        name(feed)));
    }

    static boolean matches(YamlDocument feed) {
        return name(feed).equals(feed.at("/feed").asText());
    }

    private static String name(YamlDocument feed) {
        return feed.file().getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
