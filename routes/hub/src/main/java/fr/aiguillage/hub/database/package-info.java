/** PostgreSQL: the embedded one with its lasting data folder, or an external one. */
@NullMarked
package fr.aiguillage.hub.database;

import org.jspecify.annotations.NullMarked;
