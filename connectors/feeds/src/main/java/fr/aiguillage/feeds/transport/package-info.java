/** How partners are called: within their limits, again when that may help, and not at all while they are down. */
@NullMarked
package fr.aiguillage.feeds.transport;

import org.jspecify.annotations.NullMarked;
