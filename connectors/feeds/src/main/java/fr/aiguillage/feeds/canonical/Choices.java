package fr.aiguillage.feeds.canonical;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a closed list by their name in JSON, found without an exception for a wrong one. */
final class Choices<E extends Enum<E>> {

    private final Map<String, E> byName = new HashMap<>();
    private final String names;

    Choices(Class<E> type) {
        EnumSet<E> all = EnumSet.allOf(type);
        all.forEach(value -> byName.put(value.name(), value));
        names = all.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    @Nullable
    E find(String name) {
        return byName.get(name);
    }

    int count() {
        return byName.size();
    }

    /** All names, for the message of a notice. */
    String names() {
        return names;
    }
}
