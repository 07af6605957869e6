/** Runs a declared model over records. */
@NullMarked
package fr.aiguillage.core.matching.engine;

import org.jspecify.annotations.NullMarked;
