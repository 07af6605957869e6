/** Shares the seats of an offer that several pôles may serve by need, seat by seat. */
@NullMarked
package fr.aiguillage.core.sharing;

import org.jspecify.annotations.NullMarked;
