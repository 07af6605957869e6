/** Recognises the same opportunity published twice. */
@NullMarked
package fr.aiguillage.core.matching;

import org.jspecify.annotations.NullMarked;
