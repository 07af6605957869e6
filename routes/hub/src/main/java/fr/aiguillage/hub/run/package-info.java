/** Runs of polled feeds: what they sent, whether they were whole, what their absence withdraws. */
@NullMarked
package fr.aiguillage.hub.run;

import org.jspecify.annotations.NullMarked;
