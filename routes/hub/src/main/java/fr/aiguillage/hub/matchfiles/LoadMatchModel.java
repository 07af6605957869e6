package fr.aiguillage.hub.matchfiles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.model.ModelException;
import fr.aiguillage.core.matching.model.ReadModel;
import fr.aiguillage.core.matching.text.Hash64;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a matching model from YAML. */
public final class LoadMatchModel {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private LoadMatchModel() {}

    /** Tells one version of the file from another. */
    public static long digest(Path yaml) throws IOException {
        return Hash64.of(Files.readString(yaml));
    }

    /** @throws ModelException when the model cannot be run, naming the file and the place in it */
    public static MatchModel from(Path yaml) throws IOException {
        try {
            return ReadModel.of(new YAMLMapper().readValue(yaml.toFile(), TREE));
        } catch (ModelException mistake) {
            throw new ModelException(yaml + ": " + mistake.getMessage());
        }
    }
}
