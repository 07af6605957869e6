/** What leaves the hub: deliveries to the pôles, in order and once. */
@NullMarked
package fr.aiguillage.hub.delivery;

import org.jspecify.annotations.NullMarked;
