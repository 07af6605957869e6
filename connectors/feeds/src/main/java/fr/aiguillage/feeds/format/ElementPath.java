package fr.aiguillage.feeds.format;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Where records stand in an XML document: names from the root to the record, {@code *} for any name; after {@code //}
 * the names that end the way to a record, at any depth.
 */
final class ElementPath {

    private final List<String> steps;
    private final boolean anywhere;

    ElementPath(String text) {
        this.anywhere = text.startsWith("//");
        this.steps = List.of(text.replaceFirst("^//?", "").split("/", -1));
    }

    /** @param open names of the elements that are open, the root first */
    boolean matches(Collection<String> open) {
        int before = open.size() - steps.size();
        if (before < 0 || before > 0 && !anywhere) {
            return false;
        }
        Iterator<String> names = open.iterator();
        for (int i = 0; i < before; i++) {
            names.next();
        }
        return steps.stream().allMatch(step -> fits(step, names.next()));
    }

    boolean canBegin(String root) {
        return anywhere || fits(steps.get(0), root);
    }

    String root() {
        return steps.get(0);
    }

    private static boolean fits(String step, String name) {
        return step.equals("*") || step.equals(name);
    }
}
