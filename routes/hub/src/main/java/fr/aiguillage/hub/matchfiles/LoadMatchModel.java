package fr.aiguillage.hub.matchfiles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.model.ReadModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads a matching model from YAML. */
public final class LoadMatchModel {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private LoadMatchModel() {}

    /**
     * Leaves the stream open.
     *
     * @throws fr.aiguillage.core.matching.model.ModelException when the model cannot be run, naming the place
     */
    public static MatchModel from(InputStream yaml) throws IOException {
        return ReadModel.of(new YAMLMapper().readValue(yaml, TREE));
    }
}
