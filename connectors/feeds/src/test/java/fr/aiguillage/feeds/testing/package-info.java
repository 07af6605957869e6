/** Stand-ins for what the hub gives to feeds. */
@NullMarked
package fr.aiguillage.feeds.testing;

import org.jspecify.annotations.NullMarked;
