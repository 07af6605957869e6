@NullMarked
package fr.aiguillage.mocks.onisep;

import org.jspecify.annotations.NullMarked;
