/** Measures placing and sharing, and places a file of real offers. */
@NullMarked
package fr.aiguillage.bench.territory;

import org.jspecify.annotations.NullMarked;
