/** Which systems may show an offer that others publish. Nothing flows unless a flow says so. */
@NullMarked
package fr.aiguillage.core.flow;

import org.jspecify.annotations.NullMarked;
