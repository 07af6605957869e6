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
    NUMBER(new NumberCloseness()),
    DAYS(new Days());

    /** See {@link #turn}. */
    public static final int AT_ONCE = 0;

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

    /** Whether sets without a common token are 0 to it for certain. */
    public boolean isZeroForDisjointSets() {
        return switch (this) {
            case SAME, WORDS, WITHIN, OVERLAP, HELD, RARE -> true;
            default -> false;
        };
    }

    /**
     * Which measure is taken before another: what parts most pairs for the least time. {@value #AT_ONCE} for those of
     * which what is seen at once tells nearly all.
     */
    public int turn() {
        return switch (this) {
            case SAME, OVERLAP, PREFIX, NUMBER, DAYS -> AT_ONCE;
            case WORDS, WITHIN, INITIALS -> 1;
            case JARO_WINKLER, EDIT -> 2;
            case HELD, RARE -> 3;
            case SOFT_WORDS -> 4;
        };
    }

    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
