package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.golden.SourceOffer;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.Epoch;
import fr.aiguillage.core.matching.model.MatchModel;
import fr.aiguillage.core.matching.offer.OfferMatching;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.hub.matching.History.Record;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must come of records and decisions, reckoned from nothing but them: no store, no order, no time. */
final class MatchAtOnce {

    private final MatchModel model;
    private final MergeOffers merge;
    private final OfferReader reader = new OfferReader();

    MatchAtOnce(MatchModel model, MergeOffers merge) {
        this.model = model;
        this.merge = merge;
    }

    /**
     * The end of a history.
     *
     * @param golden content and status of each opportunity, by its records
     * @param edges pairs that may be the same or that a person decided, with band and weight
     */
    record End(SortedMap<String, String> golden, SortedSet<String> edges) {}

    /** How common things are among the records of a history, and nothing else. */
    Epoch count(History history) {
        OfferMatching plain = new OfferMatching(model, Epoch.EMPTY);
        Epoch epoch = new Epoch(model);
        history.records().forEach(record -> plain.count(plain.fingerprint(record.key(), offer(record)), epoch));
        return epoch.freeze();
    }

    /** @param epoch in force at the end */
    End of(History history, Epoch epoch) {
        SortedMap<RecordKey, Offer> offers = new TreeMap<>();
        history.records().forEach(record -> offers.put(record.key(), offer(record)));
        OfferMatching engine = new OfferMatching(model, epoch);
        List<Fingerprint> prints = new ArrayList<>();
        offers.forEach((key, offer) -> prints.add(engine.fingerprint(key, offer)));
        List<Edge> edges = edges(engine, prints, history);
        SortedMap<String, String> golden = new TreeMap<>();
        for (Set<RecordKey> cluster : engine.cluster(prints, edges)) {
            List<SourceOffer> sources = cluster.stream()
                    .map(key -> new SourceOffer(key, offers.get(key)))
                    .toList();
            Offer offer = sources.size() == 1
                    ? sources.get(0).offer()
                    : merge.merge(sources).offer();
            golden.put(
                    cluster.stream().sorted().map(MatchAtOnce::name).collect(Collectors.joining(",")),
                    CanonicalOffer.of(offer).hash().hex() + " " + offer.status());
        }
        return new End(
                golden,
                edges.stream()
                        .map(edge ->
                                name(edge.left()) + " " + name(edge.right()) + " " + edge.band() + " " + edge.weight())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Edge> edges(OfferMatching engine, List<Fingerprint> prints, History history) {
        Map<RecordKey, long[]> keys = new TreeMap<>();
        prints.forEach(print -> keys.put(print.key(), engine.blockingKeys(print)));
        List<Edge> edges = new ArrayList<>();
        history.decided()
                .forEach(word -> edges.add(
                        word.same()
                                ? Edge.decidedSame(
                                        word.one().key(), word.other().key())
                                : Edge.decidedDistinct(
                                        word.one().key(), word.other().key())));
        Set<Set<RecordKey>> known =
                edges.stream().map(edge -> Set.of(edge.left(), edge.right())).collect(Collectors.toSet());
        for (int i = 0; i < prints.size(); i++) {
            for (int j = i + 1; j < prints.size(); j++) {
                Edge edge = engine.compare(prints.get(i), prints.get(j));
                long[] ofOther = keys.get(edge.right());
                boolean meet =
                        Arrays.stream(keys.get(edge.left())).anyMatch(key -> Arrays.binarySearch(ofOther, key) >= 0);
                if (meet && edge.band() != Band.DISTINCT && !known.contains(Set.of(edge.left(), edge.right()))) {
                    edges.add(edge);
                }
            }
        }
        return edges;
    }

    private Offer offer(Record record) {
        byte[] json = record.offer().toString().getBytes(StandardCharsets.UTF_8);
        Offer offer =
                reader.read(json, new OfferDefaults(DiffusionScope.values()[0])).offer();
        return record.filled() ? ReadMembers.filled(offer) : offer;
    }

    static String name(RecordKey key) {
        return key.system() + "/" + key.remoteId();
    }
}
