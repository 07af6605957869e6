/** Makes the one offer shown from the several that publish the same opportunity. */
@NullMarked
package fr.aiguillage.core.golden;

import org.jspecify.annotations.NullMarked;
