/** The running hub: Camel routes in order, the store, the admin API and the command line. */
@NullMarked
package fr.aiguillage.hub;

import org.jspecify.annotations.NullMarked;
