package fr.aiguillage.hub.sharing;

import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.hub.HubSettings;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How seats are shared, as beans; the hub refuses to start on a broken file. */
@Configuration(proxyBeanMethods = false)
class SharingConfiguration {

    @Bean
    SharingRules sharingRules(HubSettings settings, PoleMaps maps) {
        return rules(settings.configDir(), maps);
    }

    @Bean
    SharingCheck sharingCheck() {
        return new SharingCheck();
    }

    /** @throws IllegalStateException naming each line that cannot be used */
    static SharingRules rules(Path configDir, PoleMaps maps) {
        ReadSharing reader = new ReadSharing(configDir, maps.destinations());
        SharingRules rules = reader.read();
        String fatal = reader.problems().stream()
                .filter(ConfigProblem::isFatal)
                .map(problem -> problem.file() + ":" + problem.line() + " "
                        + problem.notice().english())
                .collect(Collectors.joining("\n"));
        if (!fatal.isEmpty()) {
            throw new IllegalStateException("sharing.yaml cannot be used:\n" + fatal);
        }
        return rules;
    }
}
