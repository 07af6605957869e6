package fr.aiguillage.mocks.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of a simulator: {@code --name value} or {@code --name=value}. All know {@code --seed},
 * {@code --size}, {@code --today} and {@code --communes}.
 */
public final class Arguments {
    private final Map<String, String> values = new HashMap<>();

    public Arguments(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                throw new IllegalArgumentException("unexpected: " + argument);
            }
            int equals = argument.indexOf('=');
            if (equals < 0 && i + 1 == arguments.length) {
                throw new IllegalArgumentException("no value for " + argument);
            }
            if (equals > 0) {
                values.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else {
                values.put(argument.substring(2), arguments[++i]);
            }
        }
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return find(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** The scenario that the arguments ask for: by default 2,000 opportunities as of today over a few dozen towns. */
    public Scenario scenario() {
        ScenarioSettings settings = new ScenarioSettings(
                Long.parseLong(get("seed", "1")),
                number("size", 2_000),
                find("today").map(LocalDate::parse).orElseGet(LocalDate::now));
        return new Scenario(
                settings, find("communes").map(Path::of).map(Communes::read).orElseGet(Communes::builtIn));
    }
}
