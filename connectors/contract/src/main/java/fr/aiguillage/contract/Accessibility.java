package fr.aiguillage.contract;

import org.jspecify.annotations.Nullable;

/**
 * Whether a pupil with a disability can be received: a property of the place and the post, never of a person.
 *
 * @param sourceClaim the source's own words
 */
public record Accessibility(
        AccessibilityClaim wheelchair,
        AccessibilityClaim sensory,
        AccessibilityClaim cognitive,
        AccessibilityClaim adaptedPost,
        @Nullable String sourceClaim) {

    /** Nothing is known; not the same as "no". */
    public static final Accessibility UNKNOWN = new Accessibility(
            AccessibilityClaim.UNKNOWN,
            AccessibilityClaim.UNKNOWN,
            AccessibilityClaim.UNKNOWN,
            AccessibilityClaim.UNKNOWN,
            null);
}
