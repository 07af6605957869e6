/** Keeps clusters of records and the opportunities they stand for in step with the records that changed. */
@NullMarked
package fr.aiguillage.hub.matching;

import org.jspecify.annotations.NullMarked;
