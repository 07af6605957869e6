/** Puts the declared feeds into operation: queues, accounts, routes. */
@NullMarked
package fr.aiguillage.hub.feeds;

import org.jspecify.annotations.NullMarked;
