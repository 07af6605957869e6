package fr.aiguillage.feeds.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which records an answer holds, as France Travail says it: {@code offres 0-149/496}, and beyond the end {@code offres
 * -1--1/353} (last is -1).
 */
record ContentRange(long last, long total) {

    private static final Pattern FORM = Pattern.compile("\\S+ (?:-?\\d{1,9})-(-?\\d{1,9})/(\\d{1,12})");

    static Optional<ContentRange> of(PageAnswer answer) {
        return answer.header("Content-Range")
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(ContentRange::of);
    }

    private static ContentRange of(Matcher matcher) {
        return new ContentRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
}
