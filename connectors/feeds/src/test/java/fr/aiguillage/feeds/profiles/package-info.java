/** The feeds that the configuration ships, tried on bodies of the same shape. */
@NullMarked
package fr.aiguillage.feeds.profiles;

import org.jspecify.annotations.NullMarked;
