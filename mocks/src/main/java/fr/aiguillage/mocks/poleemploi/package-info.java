/** Pôle emploi, simulated: its offers API over HTTP with OAuth2. */
@NullMarked
package fr.aiguillage.mocks.poleemploi;

import org.jspecify.annotations.NullMarked;
