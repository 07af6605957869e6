package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.model.KeyPart;
import fr.aiguillage.core.matching.model.KeySpec;
import fr.aiguillage.core.matching.similarity.Frequencies;
import fr.aiguillage.core.matching.text.Hash64;
import fr.aiguillage.core.matching.value.Tokens;
import fr.aiguillage.core.matching.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Makes the blocking keys of a record. A key that too many records of the epoch share is made more specific by the
 * parts that its declaration names, the same way for every record; none is ever dropped for having come late.
 */
final class KeyMaker {

    private static final long[] NONE = {};

    private final List<KeySpec> specs;
    private final Map<String, Integer> fields;
    private final Epoch epoch;
    private final int common;

    /** @param common number of records from which a key is too common */
    KeyMaker(List<KeySpec> specs, Map<String, Integer> fields, Epoch epoch, int common) {
        this.specs = specs;
        this.fields = fields;
        this.epoch = epoch;
        this.common = common;
    }

    /** Distinct, ascending. */
    long[] keys(Print print) {
        LongStream.Builder keys = LongStream.builder();
        for (int i = 0; i < specs.size(); i++) {
            KeySpec spec = specs.get(i);
            for (long key : product(new long[] {Hash64.mix(i + 1)}, spec.parts(), print, false)) {
                boolean isCommon = !spec.refine().isEmpty() && epoch.keyCount(key) >= common;
                for (long finer : isCommon ? product(new long[] {key}, spec.refine(), print, true) : new long[] {key}) {
                    keys.add(finer);
                }
            }
        }
        return keys.build().sorted().distinct().toArray();
    }

    /** The keys before any is refined: what an epoch counts. */
    long[] plainKeys(Print print) {
        LongStream.Builder keys = LongStream.builder();
        for (int i = 0; i < specs.size(); i++) {
            for (long key : product(new long[] {Hash64.mix(i + 1)}, specs.get(i).parts(), print, false)) {
                keys.add(key);
            }
        }
        return keys.build().sorted().distinct().toArray();
    }

    private long[] product(long[] begun, List<KeyPart> parts, Print print, boolean optional) {
        long[] keys = begun;
        for (KeyPart part : parts) {
            long[] hashes = hashes(part, print);
            if (hashes.length == 0) {
                if (!optional) {
                    return NONE;
                }
                continue;
            }
            long[] longer = new long[keys.length * hashes.length];
            for (int i = 0; i < keys.length; i++) {
                for (int j = 0; j < hashes.length; j++) {
                    longer[i * hashes.length + j] = Hash64.of(keys[i], hashes[j]);
                }
            }
            keys = longer;
        }
        return keys;
    }

    private long[] hashes(KeyPart part, Print print) {
        int field = fields.getOrDefault(part.field(), 0);
        Value value = print.value(field);
        if (value == null) {
            return NONE;
        }
        return switch (part.use()) {
            case WHOLE -> new long[] {whole(value)};
            case FIRST -> text(value, 0, Math.min(part.count(), value.text().length()));
            case LAST ->
                text(
                        value,
                        Math.max(0, value.text().length() - part.count()),
                        value.text().length());
            case LOWEST -> tokens(Arrays.copyOf(value.tokens(), Math.min(part.count(), value.tokens().length)));
            case RAREST -> tokens(rarest(value, part.count(), epoch.frequencies(field)));
            case PAIRS -> pairs(rarest(value, part.count(), epoch.frequencies(field)));
        };
    }

    /** A set of words counts whatever their order. */
    private static long whole(Value value) {
        if (value.tokens().length == 0) {
            return Hash64.of(value.text());
        }
        long hash = value.tokens().length;
        for (int token : value.tokens()) {
            hash = Hash64.of(hash, token);
        }
        return hash;
    }

    private static long[] text(Value value, int from, int to) {
        return new long[] {Hash64.of(value.text(), from, to)};
    }

    private static long[] tokens(int[] tokens) {
        return Arrays.stream(tokens).mapToLong(Integer::toUnsignedLong).toArray();
    }

    private static int[] rarest(Value value, int count, Frequencies frequencies) {
        if (value.tokens().length <= count) {
            return value.tokens();
        }
        return Arrays.stream(value.tokens())
                .boxed()
                .sorted((one, other) -> {
                    int order = Integer.compare(frequencies.of(one), frequencies.of(other));
                    return order != 0 ? order : Integer.compareUnsigned(one, other);
                })
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long[] pairs(int[] tokens) {
        Tokens ordered = new Tokens();
        for (int token : tokens) {
            ordered.add(token);
        }
        int[] ascending = ordered.toArray();
        LongStream.Builder pairs = LongStream.builder();
        for (int i = 0; i < ascending.length; i++) {
            for (int j = i + 1; j < ascending.length; j++) {
                pairs.add(Hash64.of(ascending[i], ascending[j]));
            }
        }
        return pairs.build().toArray();
    }
}
