@NullMarked
package fr.aiguillage.mocks.partner;

import org.jspecify.annotations.NullMarked;
