package fr.aiguillage.core.matching.value;

/**
 * Takes off a title what tells nothing but that both sexes may apply: « H/F » in all its spellings and the endings of
 * inclusive writing (« vendeur·se », « mécanicien(ne) », « Directeur.trice », « employé-e »). Written as loops: each
 * record has a title, and regular expressions took most of the time of printing one.
 */
final class GenderMarks {

    private static final String[] ENDINGS = {
        "ne", "nne", "e", "se", "euse", "rice", "trice", "ère", "ere", "ière", "iere", "ienne", "te", "tes", "le", "ve"
    };

    private static final int NONE = -1;

    private GenderMarks() {}

    static String strip(String title) {
        return withoutPairs(withoutEndings(title));
    }

    private static String withoutEndings(String title) {
        StringBuilder kept = null;
        int from = 0;
        for (int i = 1; i < title.length(); i++) {
            int end =
                    isOpening(title.charAt(i)) && Character.isLetter(title.charAt(i - 1)) ? endingEnd(title, i) : NONE;
            if (end != NONE) {
                kept = kept == null ? new StringBuilder(title.length()) : kept;
                kept.append(title, from, i);
                from = end;
                i = end - 1;
            }
        }
        return kept == null ? title : kept.append(title, from, title.length()).toString();
    }

    private static boolean isOpening(char c) {
        return c == '(' || isParting(c);
    }

    private static boolean isParting(char c) {
        return c == '·' || c == '•' || c == '.' || c == '-' || c == '/';
    }

    private static int endingEnd(String title, int opening) {
        boolean isBracket = title.charAt(opening) == '(';
        for (String ending : ENDINGS) {
            if (title.regionMatches(true, opening + 1, ending, 0, ending.length())) {
                int end = opening + 1 + ending.length();
                int closed = isBracket ? bracketEnd(title, end) : plainEnd(title, end);
                if (closed != NONE) {
                    return closed;
                }
            }
        }
        return NONE;
    }

    private static int bracketEnd(String title, int from) {
        int end = isLetter(title, from, 's') ? from + 1 : from;
        boolean isClosed = end < title.length() && title.charAt(end) == ')';
        return isClosed && isWordEnd(title, end + 1) ? end + 1 : NONE;
    }

    private static int plainEnd(String title, int from) {
        int plural = from < title.length() && isParting(title.charAt(from)) ? from + 1 : from;
        if (isLetter(title, plural, 's') && isWordEnd(title, plural + 1)) {
            return plural + 1;
        }
        return isWordEnd(title, from) ? from : NONE;
    }

    private static boolean isLetter(String title, int at, char lower) {
        return at < title.length() && Character.toLowerCase(title.charAt(at)) == lower;
    }

    private static boolean isWordEnd(String title, int at) {
        return at >= title.length() || !Character.isLetter(title.charAt(at));
    }

    private static String withoutPairs(String title) {
        StringBuilder kept = null;
        int from = 0;
        for (int i = 0; i < title.length(); i++) {
            int end = i == 0 || !Character.isLetter(title.charAt(i - 1)) ? pairEnd(title, i) : NONE;
            if (end != NONE) {
                kept = kept == null ? new StringBuilder(title.length()) : kept;
                kept.append(title, from, i).append(' ');
                from = end;
                i = end - 1;
            }
        }
        return kept == null ? title : kept.append(title, from, title.length()).toString();
    }

    /** « H/F », « F - H », « h/f/x », « HF ». */
    private static int pairEnd(String title, int from) {
        if (!isSex(title.charAt(from), false)) {
            return NONE;
        }
        int end = NONE;
        int at = from + 1;
        while (true) {
            int sign = skipSpaces(title, at);
            if (sign >= title.length() || "/-.|,".indexOf(title.charAt(sign)) < 0) {
                break;
            }
            int letter = skipSpaces(title, sign + 1);
            if (letter >= title.length() || !isSex(title.charAt(letter), true)) {
                break;
            }
            at = letter + 1;
            end = isWordEnd(title, at) ? at : end;
        }
        boolean isJoined =
                end == NONE && isHomme(title, from) && isHomme(title, from + 1) && isWordEnd(title, from + 2);
        return isJoined ? from + 2 : end;
    }

    private static int skipSpaces(String title, int from) {
        int at = from;
        while (at < title.length() && Character.isWhitespace(title.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isHomme(String title, int at) {
        return isLetter(title, at, 'h') || isLetter(title, at, 'f');
    }

    private static boolean isSex(char c, boolean isSecond) {
        return switch (c) {
            case 'h', 'f', 'm', 'x', 'H', 'F', 'M', 'X' -> true;
            case 'd', 'D' -> isSecond;
            default -> false;
        };
    }
}
