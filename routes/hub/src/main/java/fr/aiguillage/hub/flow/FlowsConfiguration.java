package fr.aiguillage.hub.flow;

import fr.aiguillage.core.flow.DecideFlows;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.LocateDepartments;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.hub.HubSettings;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may flow between systems, as beans; the hub refuses to start on a broken file. */
@Configuration(proxyBeanMethods = false)
class FlowsConfiguration {

    @Bean
    FlowsFile flowsFile(HubSettings settings) {
        ReadFlows reader = new ReadFlows(settings.configDir());
        FlowsFile file = reader.read();
        String fatal = reader.problems().stream()
                .filter(ConfigProblem::isFatal)
                .map(problem -> problem.file() + ":" + problem.line() + " "
                        + problem.notice().english())
                .collect(Collectors.joining("\n"));
        if (!fatal.isEmpty()) {
            throw new IllegalStateException("flows.yaml cannot be used:\n" + fatal);
        }
        return file;
    }

    @Bean
    DecideFlows decideFlows(FlowsFile file, Communes communes) {
        LocateDepartments departments = new LocateDepartments(communes);
        return new DecideFlows(
                file.flows().stream()
                        .filter(FlowsFile.Entry::on)
                        .map(FlowsFile.Entry::flow)
                        .toList(),
                departments::of);
    }

    @Bean
    FlowsCheck flowsCheck() {
        return new FlowsCheck();
    }
}
