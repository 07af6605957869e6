/** The routes of the feeds: one set a feed, added and removed while the hub runs. */
@NullMarked
package fr.aiguillage.feeds.poll;

import org.jspecify.annotations.NullMarked;
