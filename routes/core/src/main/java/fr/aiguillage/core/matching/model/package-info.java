/** What an administrator declares of matching: fields, keys, comparisons, vetoes, thresholds. */
@NullMarked
package fr.aiguillage.core.matching.model;

import org.jspecify.annotations.NullMarked;
