/** Immersion Facilitée, API v3: search of establishments that receive for an immersion. */
@NullMarked
package fr.aiguillage.mocks.immersion;

import org.jspecify.annotations.NullMarked;
