/** What the hub publishes, told to the simulated systems by the shipped mappings. */
@NullMarked
package fr.aiguillage.mocks.out;

import org.jspecify.annotations.NullMarked;
