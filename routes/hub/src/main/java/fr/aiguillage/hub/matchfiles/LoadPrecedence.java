package fr.aiguillage.hub.matchfiles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.aiguillage.core.golden.FieldGroup;
import fr.aiguillage.core.golden.Precedence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads from YAML which systems are believed first; a group of fields that the file leaves out keeps the default. */
public final class LoadPrecedence {

    private static final TypeReference<Map<String, List<String>>> TREE = new TypeReference<>() {};

    private LoadPrecedence() {}

    /** @return the default when there is no such file */
    public static Precedence from(Path yaml) throws IOException {
        if (!Files.exists(yaml)) {
            return Precedence.standard();
        }
        Map<FieldGroup, List<String>> rankings =
                new EnumMap<>(Precedence.standard().rankings());
        new YAMLMapper()
                .readValue(yaml.toFile(), TREE)
                .forEach((group, systems) -> rankings.put(FieldGroup.valueOf(group.toUpperCase(Locale.ROOT)), systems));
        return new Precedence(rankings);
    }
}
