/** The school's time. */
@NullMarked
package fr.aiguillage.core.calendar;

import org.jspecify.annotations.NullMarked;
