package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/** Where records stand in a JSON document: a JSON Pointer (RFC 6901) in which {@code *} stands for any name or index. */
final class RecordPath {

    private final String text;
    private final List<String> steps;

    RecordPath(String text) {
        this.text = text;
        this.steps = text.isEmpty()
                ? List.of()
                : List.of(text.substring(1).split("/", -1)).stream()
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    boolean matches(JsonPointer place) {
        JsonPointer rest = place;
        for (String step : steps) {
            if (rest == null || rest.matches() || !step.equals("*") && !step.equals(rest.getMatchingProperty())) {
                return false;
            }
            rest = rest.tail();
        }
        return rest != null && rest.matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
