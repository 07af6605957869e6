package fr.aiguillage.hub.digest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One day of a pôle or of the triage desk, in French, without a person: no contact, no name of someone who works for
 * himself, nothing of the programme for young people leaving detention.
 *
 * @param day covered, from midnight to midnight in Paris, as {@code 2026-11-24}
 * @param mapVersion what offers are placed by now
 * @param writtenAt when it was put together; what is expiring, on hold and missing is as of then
 * @param open offers in the pôle's custody
 * @param fresh offers that came to the pôle
 * @param gone offers that left it
 * @param onHold offers that their source suspended
 * @param seen offers of other pôles that this one may see, and that came or changed on the day; absent when not asked for
 * @param toDecide pairs of records, one of them the pôle's, that only a person can tell apart
 * @param waiting offers at the desk by what keeps them from being placed; empty for a pôle
 * @param overdue of these, how many have waited longer than the desk has to answer
 */
public record Digest(
        String pole,
        String label,
        String day,
        String mapVersion,
        String writtenAt,
        long open,
        Section fresh,
        Section changed,
        Section gone,
        Section expiring,
        Section onHold,
        @Nullable Section seen,
        long toDecide,
        Map<String, Long> waiting,
        long overdue,
        List<Gap> gaps) {

    /** Longest list of one section; the rest is counted. */
    public static final int LINES_LIMIT = 200;

    public Digest {
        waiting = Map.copyOf(waiting);
        gaps = List.copyOf(gaps);
    }

    /**
     * Offers of one kind of news.
     *
     * @param kinds how many of each nature are among the lines
     * @param lines {@value #LINES_LIMIT} at most
     */
    public record Section(int count, Map<String, Integer> kinds, List<Line> lines) {

        public Section {
            kinds = Map.copyOf(kinds);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One offer.
     *
     * @param weeks of all its seats
     * @param why what brought it to the pôle
     * @param note what happened to it, or when it will
     */
    public record Line(
            String hubId,
            String title,
            @Nullable String host,
            @Nullable String town,
            int seats,
            List<String> kinds,
            List<String> levels,
            List<String> weeks,
            @Nullable String why,
            @Nullable String note) {

        public Line {
            kinds = List.copyOf(kinds);
            levels = List.copyOf(levels);
            weeks = List.copyOf(weeks);
        }
    }

    /**
     * Pupils for whom there is no seat.
     *
     * @param usable seats of offers in the pôle's own custody
     * @param given seats that sharing gave the pôle in this school year
     * @param missing in all; 0 when only some weeks lack seats
     * @param weeks to come: those that lack seats, where the head-count says when; else those that have any
     * @param anyWeek seats of which nobody says when they are
     */
    public record Gap(
            List<String> levels,
            @Nullable String family,
            int headcount,
            int usable,
            int given,
            int missing,
            List<Week> weeks,
            int anyWeek) {

        public Gap {
            levels = List.copyOf(levels);
            weeks = List.copyOf(weeks);
        }
    }

    /**
     * Seats of one week, {@code 2027-W10}.
     *
     * @param missing 0 where it is not known whether the pupils need them then
     */
    public record Week(String week, int seats, int missing) {}
}
