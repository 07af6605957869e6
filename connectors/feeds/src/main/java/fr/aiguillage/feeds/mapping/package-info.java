/**
 * From a source's record to a canonical offer: one JSLT file a feed, code tables, and functions of ours for what
 * French sources write.
 */
@NullMarked
package fr.aiguillage.feeds.mapping;

import org.jspecify.annotations.NullMarked;
