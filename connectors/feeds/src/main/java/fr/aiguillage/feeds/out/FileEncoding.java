package fr.aiguillage.feeds.out;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes texts fit the encoding of a file, whichever it is. A sign that the encoding lacks is written with others that
 * mean the same to a reader: a narrow no-break space as a no-break space, « ≤ » as « &lt;= », a ligature as its letters. A
 * letter whose mark must go and a sign without equivalent, which becomes a question mark, are told. One use a file: not
 * safe for use by several threads.
 */
final class FileEncoding {

    private static final String UNKNOWN = "?";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Letters that no decomposition strips of their stroke or to which none gives their dot. */
    private static final Map<String, String> LETTERS =
            Map.of("ł", "l", "Ł", "L", "đ", "d", "Đ", "D", "ø", "o", "Ø", "O", "ı", "i", "ħ", "h");

    private static final Map<Integer, List<String>> EQUIVALENTS = equivalents();

    private final CharsetEncoder encoder;

    FileEncoding(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    /**
     * The text as the file can hold it.
     *
     * @param lost takes the signs that a reader will miss
     */
    String fit(String text, Set<String> lost) {
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder fitting = new StringBuilder(text.length() + 2);
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> fitting.append(encoder.canEncode(sign) ? sign : instead(sign, lost)));
        return fitting.toString();
    }

    private String instead(String sign, Set<String> lost) {
        return equivalent(sign).orElseGet(() -> {
            lost.add(sign);
            String bare = LETTERS.getOrDefault(
                    sign,
                    MARKS.matcher(Normalizer.normalize(sign, Normalizer.Form.NFKD))
                            .replaceAll(""));
            return !bare.isEmpty() && encoder.canEncode(bare) ? bare : UNKNOWN;
        });
    }

    private Optional<String> equivalent(String sign) {
        Optional<String> written = EQUIVALENTS.getOrDefault(sign.codePointAt(0), List.of()).stream()
                .filter(encoder::canEncode)
                .findFirst();
        if (written.isPresent()) {
            return written;
        }
        String apart = Normalizer.normalize(sign, Normalizer.Form.NFKD);
        return !MARKS.matcher(apart).find() && encoder.canEncode(apart) ? Optional.of(apart) : Optional.empty();
    }

    /** For each sign what stands for it, the best first. Compatibility forms (ligatures, spaces, exponents) need none. */
    private static Map<Integer, List<String>> equivalents() {
        Map<Integer, List<String>> all = new HashMap<>();
        put(all, "\u202f\u2007", "\u00a0");
        put(all, "\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\u00ad", "");
        put(all, "‘’‚‛ʼ′`´", "’", "'");
        put(all, "“”„‟″«»", "\"");
        put(all, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043", "–", "-");
        put(all, "\u2010\u2011\u2212", "-");
        put(all, "•●▪■◦‣∙·", "•", "-");
        put(all, "≤", "<=");
        put(all, "≥", ">=");
        put(all, "≠", "<>");
        put(all, "→", "->");
        put(all, "⇒", "=>");
        put(all, "←", "<-");
        put(all, "↔", "<->");
        put(all, "×", "x");
        put(all, "\u2044÷", "/");
        put(all, "⅓", "1/3");
        put(all, "⅔", "2/3");
        put(all, "œ", "oe");
        put(all, "Œ", "Oe");
        put(all, "æ", "ae");
        put(all, "Æ", "Ae");
        put(all, "€", "EUR");
        put(all, "©", "(c)");
        put(all, "®", "(R)");
        put(all, "№", "n°");
        return Map.copyOf(all);
    }

    private static void put(Map<Integer, List<String>> all, String signs, String... instead) {
        signs.codePoints().forEach(sign -> all.put(sign, List.of(instead)));
    }
}
