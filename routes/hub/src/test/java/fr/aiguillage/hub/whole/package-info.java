/** The packaged hub as a whole, run as its own process: what only a real start, a real kill and a real flood show. */
@NullMarked
package fr.aiguillage.hub.whole;

import org.jspecify.annotations.NullMarked;
