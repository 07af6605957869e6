/** All SQL of the hub: one class for each table or closely knit group of tables. */
@NullMarked
package fr.aiguillage.hub.store;

import org.jspecify.annotations.NullMarked;
