/** The books and the offers over HTTP, for the administrator on the machine. */
@NullMarked
package fr.aiguillage.hub.api;

import org.jspecify.annotations.NullMarked;
