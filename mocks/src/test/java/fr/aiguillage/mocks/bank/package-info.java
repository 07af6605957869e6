@NullMarked
package fr.aiguillage.mocks.bank;

import org.jspecify.annotations.NullMarked;
