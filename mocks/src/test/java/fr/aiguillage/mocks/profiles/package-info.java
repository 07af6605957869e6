@NullMarked
package fr.aiguillage.mocks.profiles;

import org.jspecify.annotations.NullMarked;
