package fr.aiguillage.hub.matching;

import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.store.StoredEdge;
import java.util.List;

/** Edges between rows and edges between records. */
final class StoredEdges {

    private StoredEdges() {}

    static StoredEdge store(Edge edge, long leftId, long rightId) {
        return new StoredEdge(leftId, rightId, edge.band().name(), edge.weight(), false);
    }

    /** Without its levels: they are told by comparing the two again. */
    static Edge read(StoredEdge edge, RecordKey left, RecordKey right) {
        Band band = Band.valueOf(edge.band());
        if (edge.pinned()) {
            return band == Band.MATCH ? Edge.decidedSame(left, right) : Edge.decidedDistinct(left, right);
        }
        return new Edge(left, right, band, edge.weight(), List.of(), List.of());
    }
}
