/** Decisions as pure functions: no input or output, no clock, no logging. */
@NullMarked
package fr.aiguillage.core;

import org.jspecify.annotations.NullMarked;
