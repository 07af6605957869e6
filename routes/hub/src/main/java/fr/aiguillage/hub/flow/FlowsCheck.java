package fr.aiguillage.hub.flow;

import fr.aiguillage.feeds.check.ConfigCheck;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.nio.file.Path;
import java.util.List;

/** Checks what may flow between systems: form, targets and their mappings. */
public final class FlowsCheck implements ConfigCheck {

    @Override
    public List<ConfigProblem> check(Path configDir) {
        ReadFlows reader = new ReadFlows(configDir);
        reader.read();
        return reader.problems();
    }
}
