/** Finds the commune and the pôle of an offer. */
@NullMarked
package fr.aiguillage.core.territory;

import org.jspecify.annotations.NullMarked;
