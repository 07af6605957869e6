package fr.aiguillage.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of a feed, as written in its YAML file and in its queue {@code in.<feed>}.
 *
 * @param value kebab-case, 1 to 60 characters
 */
public record FeedId(String value) implements Comparable<FeedId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LIMIT = 60;

    public FeedId {
        if (value.length() > LIMIT || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("feed: " + FORM.pattern());
        }
    }

    /** The name written in a text; empty when it cannot be one. */
    public static Optional<FeedId> find(String text) {
        return text.length() <= LIMIT && FORM.matcher(text).matches()
                ? Optional.of(new FeedId(text))
                : Optional.empty();
    }

    @Override
    public int compareTo(FeedId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
