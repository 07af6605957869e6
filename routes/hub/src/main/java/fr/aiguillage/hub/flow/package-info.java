/** Offers that systems may show of each other: what must be shown where, telling them, and knowing it when it comes back. */
@NullMarked
package fr.aiguillage.hub.flow;

import org.jspecify.annotations.NullMarked;
