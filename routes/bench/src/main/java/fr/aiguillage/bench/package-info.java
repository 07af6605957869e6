/** Benchmarks: the hub against a raw limit and a naive pipeline on the same bodies. */
@NullMarked
package fr.aiguillage.bench;

import org.jspecify.annotations.NullMarked;
