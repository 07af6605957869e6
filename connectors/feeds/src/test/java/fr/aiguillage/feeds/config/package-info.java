@NullMarked
package fr.aiguillage.feeds.config;

import org.jspecify.annotations.NullMarked;
