/** When feeds are polled, and where what they read is handed in. */
@NullMarked
package fr.aiguillage.feeds.run;

import org.jspecify.annotations.NullMarked;
