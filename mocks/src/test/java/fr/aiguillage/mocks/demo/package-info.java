@NullMarked
package fr.aiguillage.mocks.demo;

import org.jspecify.annotations.NullMarked;
