@NullMarked
package fr.aiguillage.hub;

import org.jspecify.annotations.NullMarked;
