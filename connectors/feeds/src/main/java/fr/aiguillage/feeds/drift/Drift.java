package fr.aiguillage.feeds.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One change in the shape of a source's records.
 *
 * @param path JSON Pointer of the field
 * @param before forms of its values until now, empty when it is new
 * @param after forms of its values in this run, empty when it is gone
 */
public record Drift(Kind kind, String path, String before, String after) {

    /** What happened to the field. */
    public enum Kind {
        ADDED,
        GONE,
        RETYPED
    }

    /** A run of fewer records says nothing of fields that it lacks, nor of how all values are written. */
    private static final int ENOUGH = 20;

    /** A field that fewer records name is optional, and may be missing from a run. */
    private static final double EXPECTED = 0.9;

    /**
     * What changed since the shape that was kept. Empty when none was kept, as at the first run.
     *
     * @param kept from the runs before
     */
    public static List<Drift> between(Map<String, FieldShape> kept, RecordShape run) {
        if (kept.isEmpty() || run.records() == 0) {
            return List.of();
        }
        List<Drift> drifts = new ArrayList<>();
        Map<String, FieldShape> now = run.fields();
        for (String path : union(kept, now)) {
            FieldShape before = kept.get(path);
            FieldShape after = now.get(path);
            if (before == null && after != null) {
                drifts.add(new Drift(Kind.ADDED, path, "", forms(after)));
            } else if (before != null && after == null) {
                if (run.records() >= ENOUGH && before.share() >= EXPECTED) {
                    drifts.add(new Drift(Kind.GONE, path, forms(before), ""));
                }
            } else if (before != null && after != null && run.records() >= ENOUGH && differ(before, after)) {
                drifts.add(new Drift(Kind.RETYPED, path, forms(before), forms(after)));
            }
        }
        return drifts;
    }

    /** The shape to keep after a run: what it showed, and the optional fields that it lacked. */
    public static Map<String, FieldShape> keep(Map<String, FieldShape> kept, RecordShape run) {
        Map<String, FieldShape> next = new TreeMap<>(run.fields());
        kept.forEach((path, before) -> {
            if (run.records() < ENOUGH || before.share() < EXPECTED) {
                next.putIfAbsent(path, before);
            }
        });
        if (run.records() < ENOUGH) {
            next.replaceAll((path, shape) -> merged(kept.get(path), shape));
        }
        return next;
    }

    private static FieldShape merged(@Nullable FieldShape before, FieldShape now) {
        if (before == null) {
            return now;
        }
        Set<FieldForm> forms = new TreeSet<>(before.forms());
        forms.addAll(now.forms());
        return new FieldShape(forms, before.share());
    }

    private static boolean differ(FieldShape before, FieldShape after) {
        return !before.forms().isEmpty()
                && !after.forms().isEmpty()
                && Collections.disjoint(before.forms(), after.forms());
    }

    private static Set<String> union(Map<String, FieldShape> kept, Map<String, FieldShape> now) {
        Set<String> paths = new TreeSet<>(kept.keySet());
        paths.addAll(now.keySet());
        return paths;
    }

    private static String forms(FieldShape shape) {
        return String.join(
                " ", new TreeSet<>(shape.forms()).stream().map(Enum::name).toList());
    }
}
