/** What leaves the hub: offers as files for people and programs, written so that no reader ever sees half of one. */
@NullMarked
package fr.aiguillage.feeds.out;

import org.jspecify.annotations.NullMarked;
