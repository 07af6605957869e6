package fr.aiguillage.contract;

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

    @Override
    public int compareTo(FeedId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
