package fr.aiguillage.core.territory;

import org.jspecify.annotations.Nullable;

/**
 * Who runs a pôle: a role and a functional mailbox, never a person.
 *
 * @param missionLetter absent until the rector has signed it; the check tells
 */
public record PoleCoordinator(
        String role, String mailbox, @Nullable MissionLetter missionLetter) {}
