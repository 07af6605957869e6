package fr.aiguillage.core.golden;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.matching.RecordKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Takes each field from the most believed record that fills it, and remembers which. */
final class FieldPick {

    private final Map<FieldGroup, List<SourceOffer>> ranked = new EnumMap<>(FieldGroup.class);
    private final Map<String, RecordKey> provenance = new TreeMap<>();

    FieldPick(Collection<SourceOffer> records, Precedence precedence) {
        for (FieldGroup group : FieldGroup.values()) {
            Comparator<SourceOffer> order = Comparator.comparingInt(
                    record -> precedence.rank(group, record.key().system()));
            ranked.put(
                    group,
                    records.stream()
                            .sorted(order.thenComparing(SourceOffer::key))
                            .toList());
        }
    }

    List<SourceOffer> ranked(FieldGroup group) {
        return ranked.getOrDefault(group, List.of());
    }

    /** The value of the first record that fills the field. */
    <T> @Nullable T first(FieldGroup group, String field, Function<Offer, @Nullable T> value) {
        for (SourceOffer source : ranked(group)) {
            T found = value.apply(source.offer());
            if (found != null) {
                provenance.put(field, source.key());
                return found;
            }
        }
        return null;
    }

    /** The value of the first record whose value is wanted, else of the first record. */
    <T> T firstWhere(FieldGroup group, String field, Function<Offer, T> value, Predicate<T> wanted) {
        SourceOffer chosen = ranked(group).stream()
                .filter(source -> wanted.test(value.apply(source.offer())))
                .findFirst()
                .orElse(ranked(group).get(0));
        provenance.put(field, chosen.key());
        return value.apply(chosen.offer());
    }

    /** The value of the record that scores highest; ties go to the most believed. */
    <T> T highest(FieldGroup group, String field, Function<Offer, T> value, ToIntFunction<T> score) {
        SourceOffer best = ranked(group).get(0);
        for (SourceOffer source : ranked(group)) {
            if (score.applyAsInt(value.apply(source.offer())) > score.applyAsInt(value.apply(best.offer()))) {
                best = source;
            }
        }
        provenance.put(field, best.key());
        return value.apply(best.offer());
    }

    Map<String, RecordKey> provenance() {
        return provenance;
    }
}
