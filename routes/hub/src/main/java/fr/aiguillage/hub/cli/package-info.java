/** The command line: what an administrator runs without starting the service. */
@NullMarked
package fr.aiguillage.hub.cli;

import org.jspecify.annotations.NullMarked;
