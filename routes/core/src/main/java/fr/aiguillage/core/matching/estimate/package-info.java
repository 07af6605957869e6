/** Estimates a model's weights from data, where judgement is not enough. */
@NullMarked
package fr.aiguillage.core.matching.estimate;

import org.jspecify.annotations.NullMarked;
