package fr.aiguillage.hub.store;

import org.jspecify.annotations.Nullable;

/**
 * One advert of an offer at a system.
 *
 * @param part tells the adverts of the offer apart; empty for the only one
 * @param unpublished kept there, and not visible
 */
public record PartRow(
        String part, String remoteId, @Nullable String link, boolean unpublished) {}
