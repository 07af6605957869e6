package fr.aiguillage.contract;

import org.jspecify.annotations.Nullable;

/**
 * How the pôle reaches the host: a role and a functional mailbox rather than a person. Never merged across partners.
 *
 * @param name kept only when the source insists; never exported
 */
public record Contact(
        @Nullable String role,
        @Nullable String functionalEmail,
        @Nullable String phone,
        @Nullable String name) {}
