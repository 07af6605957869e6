package fr.aiguillage.hub.store;

import java.time.Instant;

/** A change in the shape of a source's records, and the run in which it was noticed. */
public record DriftRow(String feed, long run, String kind, String path, String before, String after, Instant at) {}
