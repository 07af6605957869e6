/** The way of an offer from its queue into the store, a batch at a time. */
@NullMarked
package fr.aiguillage.hub.ingest;

import org.jspecify.annotations.NullMarked;
