package fr.aiguillage.core.matching.engine;

import fr.aiguillage.core.matching.model.KeyPart;
import fr.aiguillage.core.matching.model.KeySpec;
import fr.aiguillage.core.matching.similarity.Frequencies;
import fr.aiguillage.core.matching.text.Hash64;
import fr.aiguillage.core.matching.value.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the blocking keys of a record. A key that too many records of the epoch share is made more specific by the
 * parts that its declaration names, the same way for every record; none is ever dropped for having come late.
 */
final class KeyMaker {

    private static final long[] NONE = {};

    private record BoundPart(int field, KeyPart.Use use, int count, Frequencies frequencies) {}

    private record BoundKey(long seed, int common, BoundPart[] parts, BoundPart[] refine) {}

    private final BoundKey[] bound;
    private final Epoch epoch;

    KeyMaker(List<KeySpec> specs, Map<String, Integer> fields, Epoch epoch) {
        this.epoch = epoch;
        this.bound = new BoundKey[specs.size()];
        Map<Integer, Frequencies> frequencies = new HashMap<>();
        for (int i = 0; i < bound.length; i++) {
            KeySpec spec = specs.get(i);
            bound[i] = new BoundKey(
                    Hash64.mix(i + 1),
                    spec.common(),
                    bind(spec.parts(), fields, epoch, frequencies),
                    bind(spec.refine(), fields, epoch, frequencies));
        }
    }

    /** @param frequencies one for all parts of a field, so that they count a value once */
    private static BoundPart[] bind(
            List<KeyPart> parts, Map<String, Integer> fields, Epoch epoch, Map<Integer, Frequencies> frequencies) {
        return parts.stream()
                .map(part -> {
                    int field = fields.getOrDefault(part.field(), 0);
                    return new BoundPart(
                            field, part.use(), part.count(), frequencies.computeIfAbsent(field, epoch::frequencies));
                })
                .toArray(BoundPart[]::new);
    }

    /** Distinct, ascending. */
    long[] keys(Print print) {
        KeyList keys = new KeyList();
        int[] ends = make(print, keys);
        int[] counts = epoch.keyCounts(keys);
        int from = 0;
        for (int i = 0; i < bound.length; i++) {
            if (bound[i].refine.length > 0) {
                refine(bound[i], print, keys, counts, from, ends[i]);
            }
            from = ends[i];
        }
        return keys.toDistinct();
    }

    /** The keys before any is refined: what an epoch counts. */
    long[] plainKeys(Print print) {
        KeyList keys = new KeyList();
        make(print, keys);
        return keys.toDistinct();
    }

    /** Where the keys of each declaration end. */
    private int[] make(Print print, KeyList keys) {
        int[] ends = new int[bound.length];
        for (int i = 0; i < bound.length; i++) {
            int from = keys.size();
            keys.add(bound[i].seed);
            product(bound[i].parts, print, keys, from);
            ends[i] = keys.size();
        }
        return ends;
    }

    private static void refine(BoundKey key, Print print, KeyList keys, int[] counts, int from, int to) {
        long[][] refining = null;
        for (int i = from; i < to; i++) {
            if (counts[i] >= key.common) {
                refining = refining == null ? refining(key, print) : refining;
                int begun = keys.size();
                keys.add(keys.at(i));
                for (long[] hashes : refining) {
                    keys.multiply(begun, hashes);
                }
                keys.set(i, keys.removeLast());
            }
        }
    }

    /** Hashes of each part that the record has: several keys of one declaration may be too common. */
    private static long[][] refining(BoundKey key, Print print) {
        long[][] all = new long[key.refine.length][];
        int count = 0;
        for (BoundPart part : key.refine) {
            long[] hashes = hashes(part, print);
            if (hashes.length > 0) {
                all[count++] = hashes;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** Replaces the keys from a place on by their combinations with the parts; by nothing when one is missing. */
    private static void product(BoundPart[] parts, Print print, KeyList keys, int from) {
        for (BoundPart part : parts) {
            long[] hashes = hashes(part, print);
            if (hashes.length == 0) {
                keys.cut(from);
                return;
            }
            keys.multiply(from, hashes);
        }
    }

    private static long[] hashes(BoundPart part, Print print) {
        Value value = print.value(part.field);
        if (value == null) {
            return NONE;
        }
        String text = value.text();
        return switch (part.use) {
            case WHOLE -> new long[] {whole(value)};
            case FIRST -> new long[] {Hash64.of(text, 0, Math.min(part.count, text.length()))};
            case LAST -> new long[] {Hash64.of(text, Math.max(0, text.length() - part.count), text.length())};
            case LOWEST -> tokens(value.tokens(), Math.min(part.count, value.tokens().length));
            case RAREST -> {
                int[] rarest = rarest(value, part);
                yield tokens(rarest, rarest.length);
            }
            case PAIRS -> pairs(rarest(value, part));
            case TOGETHER -> new long[] {together(rarest(value, part))};
        };
    }

    /** A set of words counts whatever their order. */
    private static long whole(Value value) {
        return value.tokens().length == 0 ? Hash64.of(value.text()) : together(value.tokens());
    }

    private static long together(int[] tokens) {
        long hash = tokens.length;
        for (int token : tokens) {
            hash = Hash64.of(hash, token);
        }
        return hash;
    }

    private static long[] tokens(int[] tokens, int count) {
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = Integer.toUnsignedLong(tokens[i]);
        }
        return hashes;
    }

    /** The rarest tokens, in the order of the value; of equally rare ones those of the smaller hash. */
    private static int[] rarest(Value value, BoundPart part) {
        int[] tokens = value.tokens();
        if (tokens.length <= part.count) {
            return tokens;
        }
        int[] counts = part.frequencies.of(tokens);
        boolean[] isTaken = new boolean[tokens.length];
        for (int taken = 0; taken < part.count; taken++) {
            int best = -1;
            for (int i = 0; i < tokens.length; i++) {
                if (!isTaken[i] && (best < 0 || counts[i] < counts[best])) {
                    best = i;
                }
            }
            isTaken[best] = true;
        }
        int[] rarest = new int[part.count];
        int size = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (isTaken[i]) {
                rarest[size++] = tokens[i];
            }
        }
        return rarest;
    }

    /** Of ascending tokens, so that a pair is one whatever value it comes from. */
    private static long[] pairs(int[] tokens) {
        long[] pairs = new long[tokens.length * (tokens.length - 1) / 2];
        int size = 0;
        for (int i = 0; i < tokens.length; i++) {
            for (int j = i + 1; j < tokens.length; j++) {
                pairs[size++] = Hash64.of(tokens[i], tokens[j]);
            }
        }
        return pairs;
    }
}
