package fr.aiguillage.feeds.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells files that are whole from files still being written: one is whole once it has not changed for a while. Its time
 * of change is believed unless it lies ahead of our clock; a file from a machine whose clock is wrong is watched
 * instead.
 */
final class SettledFiles {

    private static final int WATCHED = 10_000;

    private final Duration settle;
    private final Clock clock;
    private final Map<FileMark, Instant> seen = new LinkedHashMap<>();

    SettledFiles(Duration settle, Clock clock) {
        this.settle = settle;
        this.clock = clock;
    }

    synchronized boolean contains(FileMark file) {
        Instant now = clock.instant();
        Instant changed = file.modified().toInstant();
        return changed.isAfter(now) ? watched(file, now) : !changed.isAfter(now.minus(settle));
    }

    private boolean watched(FileMark file, Instant now) {
        if (seen.size() >= WATCHED) {
            seen.remove(seen.keySet().iterator().next());
        }
        return !seen.computeIfAbsent(file, first -> now).isAfter(now.minus(settle));
    }
}
