/** Opportunities drawn by seed, what each system makes of them, and the truth behind. */
@NullMarked
package fr.aiguillage.mocks.scenario;

import org.jspecify.annotations.NullMarked;
