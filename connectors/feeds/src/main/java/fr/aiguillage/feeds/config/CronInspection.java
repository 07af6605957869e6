package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.nio.file.Path;
import java.util.List;

/** A cron line that would never fire, or be refused when the service starts. */
final class CronInspection implements FeedInspection {

    private static final String PLACE = "/schedule/cron";

    @Override
    public List<ConfigProblem> inspect(Path configDir, YamlDocument feed) {
        JsonNode cron = feed.at(PLACE);
        if (!cron.isTextual()) {
            return List.of();
        }
        return CronForm.wrongField(cron.textValue())
                .map(wrong -> List.of(feed.problem(ConfigNotice.CRON_INVALID, PLACE, cron.textValue(), wrong)))
                .orElse(List.of());
    }
}
