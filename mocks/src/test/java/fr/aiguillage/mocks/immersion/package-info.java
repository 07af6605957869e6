@NullMarked
package fr.aiguillage.mocks.immersion;

import org.jspecify.annotations.NullMarked;
