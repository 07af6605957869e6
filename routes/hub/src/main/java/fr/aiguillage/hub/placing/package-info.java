/** Changes of custody that no message caused: a coordinator's word about an address, a new map. */
@NullMarked
package fr.aiguillage.hub.placing;

import org.jspecify.annotations.NullMarked;
