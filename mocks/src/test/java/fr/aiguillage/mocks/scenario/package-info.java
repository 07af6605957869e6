@NullMarked
package fr.aiguillage.mocks.scenario;

import org.jspecify.annotations.NullMarked;
