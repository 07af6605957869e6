/** Pages that are written from the code and the schemas, and the tests that keep them fresh. */
@NullMarked
package fr.aiguillage.feeds.docs;

import org.jspecify.annotations.NullMarked;
