@NullMarked
package fr.aiguillage.hub.cli;

import org.jspecify.annotations.NullMarked;
