@NullMarked
package fr.aiguillage.mocks.poleemploi;

import org.jspecify.annotations.NullMarked;
