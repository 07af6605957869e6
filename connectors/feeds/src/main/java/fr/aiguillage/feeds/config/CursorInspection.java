package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.nio.file.Path;
import java.util.List;

/** A query that would lose rows: the poller would refuse it once the feed starts. */
final class CursorInspection implements FeedInspection {

    private static final String PLACE = "/source/query";

    @Override
    public List<ConfigProblem> inspect(Path configDir, YamlDocument feed) {
        JsonNode query = feed.at(PLACE);
        return query.isTextual() && CursorQuery.isStrict(query.textValue())
                ? List.of(feed.problem(ConfigNotice.CURSOR_STRICT, PLACE))
                : List.of();
    }
}
