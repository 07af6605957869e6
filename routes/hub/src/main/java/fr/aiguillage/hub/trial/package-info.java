/** Tries a feed out: what its records would become, without anything being written. */
@NullMarked
package fr.aiguillage.hub.trial;

import org.jspecify.annotations.NullMarked;
