/** A mission locale, simulated: CSV files dropped in a folder. */
@NullMarked
package fr.aiguillage.mocks.missionlocale;

import org.jspecify.annotations.NullMarked;
