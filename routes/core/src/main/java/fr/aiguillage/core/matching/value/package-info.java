/** Values of a record brought to a form that compares fast. */
@NullMarked
package fr.aiguillage.core.matching.value;

import org.jspecify.annotations.NullMarked;
