/** Shares the seats that several pôles may use by need: reads the rules, allots, releases, simulates. */
@NullMarked
package fr.aiguillage.hub.sharing;

import org.jspecify.annotations.NullMarked;
