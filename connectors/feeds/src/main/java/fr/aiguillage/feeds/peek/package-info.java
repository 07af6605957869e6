/** Reads a few records of a source to look at them, and leaves everything where it is. */
@NullMarked
package fr.aiguillage.feeds.peek;

import org.jspecify.annotations.NullMarked;
