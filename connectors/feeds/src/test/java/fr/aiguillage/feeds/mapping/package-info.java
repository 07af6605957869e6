@NullMarked
package fr.aiguillage.feeds.mapping;

import org.jspecify.annotations.NullMarked;
