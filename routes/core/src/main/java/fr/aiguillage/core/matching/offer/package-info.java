/** Offers as records of the matching engine. */
@NullMarked
package fr.aiguillage.core.matching.offer;

import org.jspecify.annotations.NullMarked;
