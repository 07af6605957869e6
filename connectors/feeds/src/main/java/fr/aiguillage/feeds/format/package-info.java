/** How bytes become records: streaming readers that hold one record at a time. */
@NullMarked
package fr.aiguillage.feeds.format;

import org.jspecify.annotations.NullMarked;
