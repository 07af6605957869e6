@NullMarked
package fr.aiguillage.feeds.canonical;

import org.jspecify.annotations.NullMarked;
