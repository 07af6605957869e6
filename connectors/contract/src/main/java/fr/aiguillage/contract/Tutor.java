package fr.aiguillage.contract;

import org.jspecify.annotations.Nullable;

/**
 * Who looks after trainees at the host: a role and a head-count, never a name.
 *
 * @param count number of tutors, at least 1
 */
public record Tutor(@Nullable String role, int count) {}
