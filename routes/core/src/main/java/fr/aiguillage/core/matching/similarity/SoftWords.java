package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.text.Hash64;
import fr.aiguillage.core.matching.value.Value;

/**
 * Share of the words' information that stands in both, a misspelt word counting for as much as it resembles (soft
 * TF-IDF; Cohen, Ravikumar and Fienberg 2003). Words pair off once.
 */
final class SoftWords implements Similarity {

    private static final int ALIKE = 880;

    /** Letters of the shortest beginning that stands for its word: « boul. » for « boulangerie ». */
    private static final int ABBREVIATION = 4;

    private static final int ABBREVIATED = 900;

    /** Words past this one are not looked at. */
    private static final int WORDS = 64;

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        String one = left.text();
        String other = right.text();
        if (one.equals(other)) {
            return SAME;
        }
        int[] otherEnds = ends(other);
        long taken = 0;
        long shared = 0;
        int from = 0;
        while (from < one.length()) {
            int to = end(one, from);
            int best = -1;
            int likeness = ALIKE - 1;
            for (int j = 0; j < otherEnds.length && likeness < SAME; j++) {
                if ((taken >>> j & 1) == 0) {
                    int alike = likeness(one, from, to, other, start(otherEnds, j), otherEnds[j]);
                    if (alike > likeness) {
                        best = j;
                        likeness = alike;
                    }
                }
            }
            if (best >= 0) {
                taken |= 1L << best;
                long weight = information(left, one, from, to, frequencies)
                        + information(right, other, start(otherEnds, best), otherEnds[best], frequencies);
                shared += weight * likeness;
            }
            from = to + 1;
        }
        return shared == 0 ? 0 : (int) (shared / (information(left, frequencies) + information(right, frequencies)));
    }

    /** That of all words: known without a look at the text when none of them stands twice. */
    private static long information(Value value, Frequencies frequencies) {
        String words = value.text();
        int[] tokens = value.tokens();
        if (count(words) == tokens.length) {
            return Intersection.sum(frequencies.information(tokens), tokens.length);
        }
        long all = 0;
        int from = 0;
        while (from < words.length()) {
            int to = end(words, from);
            all += information(value, words, from, to, frequencies);
            from = to + 1;
        }
        return all;
    }

    private static int likeness(String left, int leftFrom, int leftTo, String right, int rightFrom, int rightTo) {
        int length = leftTo - leftFrom;
        int otherLength = rightTo - rightFrom;
        int least = Math.min(length, otherLength);
        boolean isAbbreviated =
                least >= ABBREVIATION && length != otherLength && left.regionMatches(leftFrom, right, rightFrom, least);
        int letters = couldBeAlike(length, otherLength)
                ? JaroWinkler.of(left, leftFrom, leftTo, right, rightFrom, rightTo)
                : 0;
        return isAbbreviated ? Math.max(ABBREVIATED, letters) : letters;
    }

    /** Jaro and Winkler's measure of words whose lengths differ by a factor over 2.5 stays below what counts. */
    private static boolean couldBeAlike(int length, int otherLength) {
        return 2 * Math.max(length, otherLength) <= 5 * Math.min(length, otherLength);
    }

    private static int[] ends(String words) {
        int[] ends = new int[Math.min(WORDS, count(words))];
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            ends[i] = end(words, from);
            from = ends[i] + 1;
        }
        return ends;
    }

    private static int count(String words) {
        int count = 1;
        for (int i = 0; i < words.length(); i++) {
            count += words.charAt(i) == ' ' ? 1 : 0;
        }
        return count;
    }

    private static int start(int[] ends, int word) {
        return word == 0 ? 0 : ends[word - 1] + 1;
    }

    private static int end(String words, int from) {
        int space = words.indexOf(' ', from);
        return space < 0 ? words.length() : space;
    }

    /** The information of all words of a value is known together: only which of them it is has to be found. */
    private static long information(Value value, String words, int from, int to, Frequencies frequencies) {
        int word = (int) Hash64.of(words, from, to);
        int[] tokens = value.tokens();
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] == word) {
                return frequencies.information(tokens)[i];
            }
        }
        return frequencies.information(word);
    }
}
