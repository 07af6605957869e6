package fr.aiguillage.core.matching;

import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.matching.cluster.ClusterRecords;
import fr.aiguillage.core.matching.model.Linkage;
import fr.aiguillage.core.matching.text.Fold;
import fr.aiguillage.core.matching.text.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A first, honest engine: same host, same place and alike titles, forbidden when weeks, levels or organisations
 * contradict each other. Weights are hundredths of a bit set by judgement, not by measurement.
 */
public final class FirstFormEngine implements MatchingEngine {

    private static final int MATCH_FROM = 200;
    private static final int REVIEW_FROM = 0;
    private static final int PRIOR = -1000;

    /** Words that a title carries whatever the activity. */
    private static final Set<String> TITLE_NOISE = Set.of(
            "h",
            "f",
            "hf",
            "fh",
            "m",
            "x",
            "stage",
            "stagiaire",
            "pfmp",
            "offre",
            "de",
            "du",
            "des",
            "d",
            "en",
            "et",
            "la",
            "le",
            "les",
            "l",
            "a",
            "au",
            "aux",
            "un",
            "une",
            "pour",
            "observation",
            "sequence",
            "periode");

    @Override
    public Fingerprint fingerprint(RecordKey key, Offer offer) {
        Host host = offer.host();
        return new OfferFingerprint(
                key,
                host.siret(),
                host.siren(),
                Stream.of(folded(host.legalName()), folded(host.brand()))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                offer.place().inseeCode(),
                offer.place().postcode(),
                titleWords(offer.title()),
                offer.seatBlocks().stream()
                        .flatMap(block -> block.weeks().stream())
                        .map(week -> week.year() * 100 + week.week())
                        .collect(Collectors.toSet()),
                offer.seatBlocks().stream()
                        .flatMap(block -> block.levels().stream())
                        .map(Enum::name)
                        .collect(Collectors.toSet()));
    }

    private static String folded(@Nullable String name) {
        return name == null ? "" : Fold.fold(name);
    }

    private static Set<String> titleWords(String title) {
        Set<String> words = new TreeSet<>(Arrays.asList(Fold.fold(title).split(" ")));
        words.removeAll(TITLE_NOISE);
        words.remove("");
        return words;
    }

    @Override
    public long[] blockingKeys(Fingerprint fingerprint) {
        OfferFingerprint print = (OfferFingerprint) fingerprint;
        LongStream.Builder keys = LongStream.builder();
        if (print.siret() != null) {
            keys.add(Hash64.of("siret:" + print.siret()));
        }
        for (String place : places(print)) {
            print.employers().forEach(name -> keys.add(Hash64.of("employer:" + name + place)));
            if (print.siren() != null) {
                keys.add(Hash64.of("siren:" + print.siren() + place));
            }
        }
        return keys.build().distinct().sorted().toArray();
    }

    private static List<String> places(OfferFingerprint print) {
        List<String> places = new ArrayList<>();
        if (print.commune() != null) {
            places.add("@commune:" + print.commune());
        }
        if (print.postcode() != null) {
            places.add("@postcode:" + print.postcode());
        }
        return places;
    }

    @Override
    public Edge compare(Fingerprint one, Fingerprint other) {
        boolean ordered = one.key().compareTo(other.key()) < 0;
        OfferFingerprint left = (OfferFingerprint) (ordered ? one : other);
        OfferFingerprint right = (OfferFingerprint) (ordered ? other : one);
        List<Edge.FieldLevel> levels = List.of(
                new Edge.FieldLevel("prior", "any", PRIOR),
                FirstFormLevels.host(left, right),
                FirstFormLevels.place(left, right),
                FirstFormLevels.title(left, right));
        List<String> vetoes = FirstFormLevels.vetoes(left, right);
        int weight = levels.stream().mapToInt(Edge.FieldLevel::weight).sum();
        Band band = weight < REVIEW_FROM || !vetoes.isEmpty()
                ? Band.DISTINCT
                : weight < MATCH_FROM ? Band.REVIEW : Band.MATCH;
        return new Edge(left.key(), right.key(), band, weight, levels, vetoes);
    }

    @Override
    public List<Set<RecordKey>> cluster(Collection<Fingerprint> component, Collection<Edge> edges) {
        return new ClusterRecords(this::compare, new Linkage(MATCH_FROM, Integer.MIN_VALUE + 1))
                .cluster(component, edges);
    }

    @Override
    public byte[] encode(Fingerprint fingerprint) {
        return OfferFingerprintCodec.encode((OfferFingerprint) fingerprint);
    }

    @Override
    public Fingerprint decode(byte[] encoded) {
        return OfferFingerprintCodec.decode(encoded);
    }
}
