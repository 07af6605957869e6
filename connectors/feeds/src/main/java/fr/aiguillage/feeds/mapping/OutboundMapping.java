package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.JsltException;
import fr.aiguillage.feeds.out.OutgoingPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns what the hub publishes into the form that a system takes it in. Safe for use by several threads. */
public final class OutboundMapping {

    private final CompiledMapping mapping;

    private OutboundMapping(CompiledMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The mapping of a file with its code tables.
     *
     * @throws JsltException when it is not correct JSLT
     * @throws UncheckedIOException when it cannot be read
     */
    public static OutboundMapping of(Path file, Map<String, Path> tables) {
        Map<String, CodeTable> read = tables.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> ReadCodeTable.read(Path.of(""), table.getValue())
                                .table()));
        try {
            return new OutboundMapping(CompiledMapping.of(file, read, new UnmappedCodes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("mapping " + file, unreadable);
        }
    }

    /** The adverts for the system; none when the mapping gives none because the system cannot show such an offer. */
    public List<OutgoingPart> apply(JsonNode published) {
        return OutgoingPart.of(mapping.apply(published));
    }
}
