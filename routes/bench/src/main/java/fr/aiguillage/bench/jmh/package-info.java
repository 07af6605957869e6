/** Microbenchmarks of the decisions that each offer costs; {@code RunJmh} runs them. */
@NullMarked
package fr.aiguillage.bench.jmh;

import org.jspecify.annotations.NullMarked;
