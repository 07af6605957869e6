/** Spellings brought to one form, so that only differences of meaning remain to be compared. */
@NullMarked
package fr.aiguillage.core.matching.text;

import org.jspecify.annotations.NullMarked;
