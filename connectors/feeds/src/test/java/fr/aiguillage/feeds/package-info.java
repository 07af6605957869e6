@NullMarked
package fr.aiguillage.feeds;

import org.jspecify.annotations.NullMarked;
