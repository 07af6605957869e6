package fr.aiguillage.core.matching.similarity;

import java.util.Locale;
import java.util.Optional;

/** The measures that a model may name. */
public enum Similarities {
    SAME(new Same()),
    WORDS(new Words()),
    WITHIN(new Within()),
    SOFT_WORDS(new SoftWords()),
    OVERLAP(new Overlap()),
    HELD(new Held()),
    RARE(new Rare()),
    JARO_WINKLER(new JaroWinkler()),
    EDIT(new Edit()),
    PREFIX(new Prefix()),
    INITIALS(new Initials()),
    NUMBER(new NumberCloseness());

    private final Similarity similarity;

    Similarities(Similarity similarity) {
        this.similarity = similarity;
    }

    public Similarity similarity() {
        return similarity;
    }

    /** The measure that a model names in kebab-case. */
    public static Optional<Similarities> find(String name) {
        for (Similarities measure : values()) {
            if (measure.kebab().equals(name)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
