package fr.aiguillage.feeds.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a source's codes and labels stand for. Case and outer blanks do not matter: sources are not even with them. */
public final class CodeTable {

    private final Map<String, String> values;

    CodeTable(Map<String, String> values) {
        this.values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> key(entry.getKey()), Map.Entry::getValue));
    }

    Optional<String> find(String code) {
        return Optional.ofNullable(values.get(key(code)));
    }

    /** The form under which two codes are the same. */
    static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
