/** Cuts lookalikes into opportunities. */
@NullMarked
package fr.aiguillage.core.matching.cluster;

import org.jspecify.annotations.NullMarked;
