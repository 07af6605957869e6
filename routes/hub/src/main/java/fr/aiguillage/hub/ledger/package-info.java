/** The books: how every message that came in ended. */
@NullMarked
package fr.aiguillage.hub.ledger;

import org.jspecify.annotations.NullMarked;
