/** Mon stage en ligne, simulated: a JSON snapshot over HTTP. */
@NullMarked
package fr.aiguillage.mocks.onisep;

import org.jspecify.annotations.NullMarked;
