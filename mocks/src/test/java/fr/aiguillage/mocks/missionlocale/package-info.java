@NullMarked
package fr.aiguillage.mocks.missionlocale;

import org.jspecify.annotations.NullMarked;
