/** The whole thing at work: simulated partners, the hub, and its books. */
@NullMarked
package fr.aiguillage.mocks.demo;

import org.jspecify.annotations.NullMarked;
