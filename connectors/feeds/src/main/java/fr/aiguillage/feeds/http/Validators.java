package fr.aiguillage.feeds.http;

import java.util.Map;
import java.util.TreeMap;

/**
 * Remembers the version of a source's answer (RFC 9110, section 13), so that an unchanged source costs one small
 * request. Kept in memory: after a restart or a change of the feed, everything is read once more. Only for sources in
 * one page: a first page that is unchanged says nothing about the others.
 */
final class Validators {

    private Map<String, String> conditions = Map.of();

    /** Headers that make the next request conditional. */
    synchronized Map<String, String> conditions() {
        return conditions;
    }

    /** To be called once the run that read this answer is complete. */
    synchronized void remember(PageAnswer answer) {
        Map<String, String> next = new TreeMap<>();
        answer.header("ETag").ifPresent(tag -> next.put("If-None-Match", tag));
        answer.header("Last-Modified").ifPresent(date -> next.put("If-Modified-Since", date));
        conditions = Map.copyOf(next);
    }
}
