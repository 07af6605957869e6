package fr.aiguillage.core.matching.value;

import java.util.Locale;
import java.util.Optional;

/** How a field's values are brought to a canonical form. */
public enum FieldKind {
    /** Letters and digits alone, such as a postcode. */
    CODE,
    /** Digits alone. */
    DIGITS,
    /** Day of an ISO date or instant. */
    DAY,
    /** Telephone number: its last nine digits. */
    PHONE,
    /** E-mail address, lower case. */
    EMAIL,
    /** Address of a page, without scheme, {@code www.}, tracking, fragment or closing slash. */
    URL,
    /** SIRET with a valid check digit. */
    SIRET,
    /** SIREN, also read from a SIRET. */
    SIREN,
    /** INSEE code of a commune, arrondissements as their city. */
    COMMUNE,
    /** Département, also read from the code of a commune or a postcode. */
    DEPARTMENT,
    /** Name of a town. */
    TOWN,
    /** Words in order. */
    WORDS,
    /** Title of an offer: gender marks and inclusive endings off, then words. */
    TITLE,
    /** Elements of a set. */
    SET,
    /** ISO weeks, else those of the periods that a text tells. */
    WEEKS,
    /** Long text, kept as a sample. */
    TEXT,
    /** Figures in a text. */
    FIGURES,
    /** Words of a closed list found in a text, named by the model's {@code replace}. */
    MARKS;

    /** The kind that a model names, in lower case. */
    public static Optional<FieldKind> find(String name) {
        for (FieldKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether values are sets of tokens, and not one text. */
    public boolean isSet() {
        return switch (this) {
            case WORDS, TITLE, SET, WEEKS, TEXT, FIGURES, MARKS -> true;
            default -> false;
        };
    }

    /** @param rules what the model says of the field's words; only kinds of words heed them */
    public Normaliser normaliser(WordRules rules) {
        return switch (this) {
            case CODE -> new CodeNormaliser();
            case DIGITS -> new DigitsNormaliser(Integer.MAX_VALUE);
            case DAY -> new DayNormaliser();
            case PHONE -> new DigitsNormaliser(9);
            case EMAIL -> raw -> Value.ofText(raw.first().strip().toLowerCase(Locale.ROOT));
            case URL -> new UrlNormaliser();
            case SIRET -> new SiretNormaliser();
            case SIREN -> new SirenNormaliser();
            case COMMUNE -> new CommuneNormaliser();
            case DEPARTMENT -> new DepartmentNormaliser();
            case TOWN -> new TownNormaliser();
            case WORDS -> new WordsNormaliser(rules, RawValues::words);
            case TITLE -> new WordsNormaliser(rules, RawValues::title);
            case SET -> new SetNormaliser();
            case WEEKS -> new WeeksNormaliser();
            case TEXT -> new TextNormaliser();
            case FIGURES -> new FiguresNormaliser();
            case MARKS -> new MarksNormaliser(rules);
        };
    }
}
