package fr.aiguillage.hub.store;

import fr.aiguillage.contract.PoleId;
import java.time.Instant;
import java.util.UUID;

/**
 * A coordinator's word about an address.
 *
 * @param placeKey the address in one spelling
 * @param custodian whose the offers of that address are
 * @param hubId the offer that it was said of
 */
public record PlaceOverride(String placeKey, PoleId custodian, String reason, UUID hubId, Instant at) {}
