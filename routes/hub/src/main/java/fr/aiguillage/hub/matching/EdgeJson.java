package fr.aiguillage.hub.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.store.StoredEdge;
import java.util.List;

/** An edge between rows: the engine's words stored as they are. */
final class EdgeJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Edge.FieldLevel>> LEVELS = new TypeReference<>() {};

    private EdgeJson() {}

    static StoredEdge store(Edge edge, long leftId, long rightId) {
        try {
            String levels = JSON.writeValueAsString(edge.levels());
            return new StoredEdge(leftId, rightId, edge.band().name(), edge.weight(), levels, edge.vetoes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("edge " + edge.left() + " " + edge.right(), e);
        }
    }

    static Edge read(StoredEdge edge, RecordKey left, RecordKey right) {
        try {
            List<Edge.FieldLevel> levels = JSON.readValue(edge.levels(), LEVELS);
            return new Edge(left, right, Band.valueOf(edge.band()), edge.weight(), levels, edge.vetoes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("edge " + left + " " + right, e);
        }
    }
}
