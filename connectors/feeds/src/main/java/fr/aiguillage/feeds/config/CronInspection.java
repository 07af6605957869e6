package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/** A cron line that the scheduler would refuse, or that never comes due. */
final class CronInspection implements FeedInspection {

    private static final String PLACE = "/schedule/cron";

    /** Any instant: a line that has no date after it has none at all. */
    private static final LocalDateTime START = LocalDateTime.of(2000, 1, 1, 0, 0);

    @Override
    public List<ConfigProblem> inspect(Path configDir, YamlDocument feed) {
        JsonNode cron = feed.at(PLACE);
        if (!cron.isTextual()) {
            return List.of();
        }
        return wrong(cron.textValue())
                .map(why -> List.of(feed.problem(ConfigNotice.CRON_INVALID, PLACE, cron.textValue(), why)))
                .orElse(List.of());
    }

    private static Optional<String> wrong(String cron) {
        try {
            return CronExpression.parse(cron).next(START) == null ? Optional.of("no such date") : Optional.empty();
        } catch (IllegalArgumentException invalid) {
            return Optional.of(String.valueOf(invalid.getMessage()));
        }
    }
}
