/** What the systems simulated over HTTP have in common. */
@NullMarked
package fr.aiguillage.mocks.http;

import org.jspecify.annotations.NullMarked;
