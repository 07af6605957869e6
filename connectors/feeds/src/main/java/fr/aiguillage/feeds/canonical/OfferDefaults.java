package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.DiffusionScope;

/**
 * What a feed tells about all of its offers, for those that do not tell it themselves.
 *
 * @param diffusionScope consent that the feed's agreement gives
 */
public record OfferDefaults(DiffusionScope diffusionScope) {}
