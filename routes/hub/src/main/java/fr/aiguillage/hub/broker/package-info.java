/** The broker: started inside the hub or reached outside, its queues, and who may use them. */
@NullMarked
package fr.aiguillage.hub.broker;

import org.jspecify.annotations.NullMarked;
