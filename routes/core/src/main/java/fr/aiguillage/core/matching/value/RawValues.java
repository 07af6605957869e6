package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;
import fr.aiguillage.core.matching.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the columns that a field is read from. Several fields read the same column, and folding a text takes most
 * of the time of reading it: it is done once for all of them. For one thread.
 */
public final class RawValues {

    private final List<String> values;
    private @Nullable String @Nullable [] titles;
    private @Nullable String @Nullable [] texts;

    /** @param values none blank, at least one */
    public RawValues(List<String> values) {
        this.values = values;
    }

    /** These, then others. */
    public RawValues and(RawValues others) {
        List<String> all = new ArrayList<>(values.size() + others.values.size());
        all.addAll(values);
        all.addAll(others.values);
        return new RawValues(all);
    }

    List<String> all() {
        return values;
    }

    String first() {
        return values.get(0);
    }

    int size() {
        return values.size();
    }

    /** Folded. */
    String words(int number) {
        return Fold.fold(values.get(number));
    }

    /** Gender marks off, then folded. */
    String title(int number) {
        @Nullable String[] known = titles == null ? new @Nullable String[values.size()] : titles;
        titles = known;
        String title = known[number];
        if (title == null) {
            title = Fold.fold(GenderMarks.strip(values.get(number)));
            known[number] = title;
        }
        return title;
    }

    /** Markup off, then folded. */
    String text(int number) {
        @Nullable String[] known = texts == null ? new @Nullable String[values.size()] : texts;
        texts = known;
        String text = known[number];
        if (text == null) {
            text = Fold.fold(PlainText.of(values.get(number)));
            known[number] = text;
        }
        return text;
    }
}
