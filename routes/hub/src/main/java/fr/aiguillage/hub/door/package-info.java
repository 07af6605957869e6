/** What a message from the queue says about itself, before anything is read of the offer inside. */
@NullMarked
package fr.aiguillage.hub.door;

import org.jspecify.annotations.NullMarked;
