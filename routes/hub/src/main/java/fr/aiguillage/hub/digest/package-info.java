/** What each pôle's coordinator reads in the morning. */
@NullMarked
package fr.aiguillage.hub.digest;

import org.jspecify.annotations.NullMarked;
