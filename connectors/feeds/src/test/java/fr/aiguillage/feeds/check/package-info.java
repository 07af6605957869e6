@NullMarked
package fr.aiguillage.feeds.check;

import org.jspecify.annotations.NullMarked;
