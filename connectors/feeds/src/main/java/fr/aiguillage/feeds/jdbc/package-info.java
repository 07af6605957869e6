/** Polling of databases by SQL. */
@NullMarked
package fr.aiguillage.feeds.jdbc;

import org.jspecify.annotations.NullMarked;
