/** Polling of systems that hand out records by HTTP. */
@NullMarked
package fr.aiguillage.feeds.http;

import org.jspecify.annotations.NullMarked;
