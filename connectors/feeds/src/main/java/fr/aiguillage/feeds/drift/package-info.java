/** Notices that the shape of a source's records has changed. Names of fields alone, never a value. */
@NullMarked
package fr.aiguillage.feeds.drift;

import org.jspecify.annotations.NullMarked;
