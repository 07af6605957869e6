/** Measures matching against known truth. */
@NullMarked
package fr.aiguillage.bench.matching;

import org.jspecify.annotations.NullMarked;
