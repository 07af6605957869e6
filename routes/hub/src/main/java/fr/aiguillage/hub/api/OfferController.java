package fr.aiguillage.hub.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.golden.SourceOffer;
import fr.aiguillage.feeds.canonical.OfferWriter;
import fr.aiguillage.hub.matching.ReadMembers;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.RecordStore;
import fr.aiguillage.hub.store.StoredEdge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One opportunity with everything that explains it. */
@RestController
class OfferController {

    private final OfferStore offers;
    private final RecordStore records;
    private final MatchStore matches;
    private final ReadMembers readMembers;
    private final MergeOffers merge;
    private final OfferWriter writer = new OfferWriter();

    OfferController(
            OfferStore offers, RecordStore records, MatchStore matches, ReadMembers readMembers, MergeOffers merge) {
        this.offers = offers;
        this.records = records;
        this.matches = matches;
        this.readMembers = readMembers;
        this.merge = merge;
    }

    record SourceView(String system, String remoteId, String state) {}

    /**
     * An opportunity.
     *
     * @param golden canonical JSON; absent when no published record is left
     * @param edges the comparisons between its records, with what explains them
     */
    record OfferView(
            HeldOffer held,
            List<SourceView> sources,
            List<StoredEdge> edges,
            @Nullable @JsonRawValue String golden) {}

    @GetMapping("/api/v1/offers/{hubId}")
    OfferView offer(@PathVariable("hubId") UUID hubId) {
        HeldOffer held = offers.find(Set.of(hubId)).get(hubId);
        if (held == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no offer " + hubId);
        }
        List<Long> ids = records.ofOffer(hubId);
        List<ClusterRecord> rows = ids.isEmpty()
                ? List.of()
                : matches.component(ids).stream()
                        .filter(row -> row.hubId().equals(hubId))
                        .toList();
        List<SourceView> sources = rows.stream()
                .map(row -> new SourceView(
                        row.key().system().value(),
                        row.key().remoteId(),
                        row.state().name()))
                .toList();
        return new OfferView(held, sources, ids.isEmpty() ? List.of() : matches.edges(ids), golden(rows));
    }

    private @Nullable String golden(List<ClusterRecord> rows) {
        List<SourceOffer> published = rows.stream()
                .filter(row -> row.state().published())
                .map(readMembers::read)
                .map(member -> new SourceOffer(member.key(), member.offer()))
                .toList();
        return published.isEmpty()
                ? null
                : new String(writer.write(merge.merge(published).offer()), StandardCharsets.UTF_8);
    }
}
