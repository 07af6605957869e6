/** A Camel component that consumes a queue in transacted batches. */
@NullMarked
package fr.aiguillage.hub.batch;

import org.jspecify.annotations.NullMarked;
