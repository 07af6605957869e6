/** How systems are reached and how their records become canonical offers. */
@NullMarked
package fr.aiguillage.feeds;

import org.jspecify.annotations.NullMarked;
