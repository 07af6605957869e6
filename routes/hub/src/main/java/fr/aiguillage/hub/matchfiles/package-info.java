/** Matches files of records with a declared model, outside any feed: the audit of an existing bank, a benchmark. */
@NullMarked
package fr.aiguillage.hub.matchfiles;

import org.jspecify.annotations.NullMarked;
