package fr.aiguillage.core.golden;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.matching.RecordKey;

/** An offer as one system publishes it. */
public record SourceOffer(RecordKey key, Offer offer) {}
