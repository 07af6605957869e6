package fr.aiguillage.contract;

import java.util.regex.Pattern;

/**
 * Name of a system that publishes offers, such as {@code mon-stage-en-ligne}; several feeds may read one system.
 *
 * @param value kebab-case, 1 to 60 characters
 */
public record SystemId(String value) implements Comparable<SystemId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LIMIT = 60;

    public SystemId {
        if (value.length() > LIMIT || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("system: " + FORM.pattern());
        }
    }

    @Override
    public int compareTo(SystemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
