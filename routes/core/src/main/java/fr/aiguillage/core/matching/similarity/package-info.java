/** How alike two values are, one measure a class. */
@NullMarked
package fr.aiguillage.core.matching.similarity;

import org.jspecify.annotations.NullMarked;
