package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.OfferNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text for people, made harmless: no control characters (PostgreSQL refuses U+0000), no markup, no number that
 * names a pupil, no spreadsheet formula, not longer than its limit. One pass over the characters tells which of the
 * slower checks are needed; most texts need none.
 */
final class FreeText {

    /**
     * A sign with a call, a macro or a DDE link right after it, or an equals sign before anything that computes. A
     * list that begins with a hyphen and a heading between equals signs are none.
     */
    private static final Pattern FORMULA = Pattern.compile(
            "[+\\-@][A-Za-z][\\w.]*[(|!].*"
                    + "|=[+\\-@\\s]*(?:[A-Za-z][\\w.]*\\s*[(|!]|\\$?[A-Za-z]{1,3}\\$?[0-9]|[0-9\"'(]).*",
            Pattern.DOTALL);

    private static final int DIGITS_OF_A_PERSONAL_NUMBER = 9;

    private FreeText() {}

    /** A text of any length, such as a description. */
    static @Nullable String longText(JsonObject object, String field, int limit) {
        String raw = object.text(field);
        return raw == null ? null : clean(raw, limit, false, object, field);
    }

    /** A title or a name, where active markup is an attack and no accident of copying. */
    static @Nullable String shortText(JsonObject object, String field, int limit) {
        String raw = object.text(field);
        return raw == null ? null : clean(raw, limit, true, object, field);
    }

    /** The texts of a list, at most {@code count}. */
    static List<String> list(JsonObject object, String field, int count, int limit) {
        List<String> raw = object.texts(field, count);
        List<String> texts = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            String text = clean(raw.get(i), limit, false, object, field + '/' + i);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable String clean(String raw, int limit, boolean isShort, JsonObject object, String field) {
        String text = raw;
        boolean unreadable = false;
        boolean tags = false;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= '\u007F') {
                unreadable |= Readable.isUnreadable(text, i);
            } else if (c == '<') {
                tags = true;
            } else if (c >= '0' && c <= '9') {
                digits++;
            }
        }
        if (unreadable) {
            object.note(OfferNotice.TEXT_UNREADABLE, field);
            text = Readable.part(text).strip();
        }
        if (text.length() > limit) {
            object.note(OfferNotice.TEXT_TOO_LONG, field, Integer.toString(limit));
            text = cut(text, limit);
        }
        if (tags) {
            text = withoutMarkup(text, isShort, object, field);
        }
        if (digits >= DIGITS_OF_A_PERSONAL_NUMBER) {
            text = withoutPersonalNumbers(text, object, field);
        }
        if (FORMULA.matcher(text).matches()) {
            object.note(OfferNotice.TEXT_FORMULA, field);
        }
        return text.isEmpty() ? null : text;
    }

    private static String cut(String text, int limit) {
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end).strip();
    }

    private static String withoutMarkup(String text, boolean isShort, JsonObject object, String field) {
        if (isShort && Markup.isActive(text)) {
            object.note(OfferNotice.TEXT_SCRIPT, field);
            return text;
        }
        String plain = Markup.strip(text);
        if (!plain.equals(text)) {
            object.note(OfferNotice.TEXT_MARKUP, field);
        }
        return plain;
    }

    private static String withoutPersonalNumbers(String text, JsonObject object, String field) {
        String masked = PersonalNumbers.mask(text);
        if (!masked.equals(text)) {
            object.note(OfferNotice.PERSONAL_NUMBER_IN_TEXT, field);
        }
        return masked;
    }
}
