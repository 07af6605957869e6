/** Reads the rector's map and the communes from the configuration folder, and checks them. */
@NullMarked
package fr.aiguillage.hub.territory;

import org.jspecify.annotations.NullMarked;
