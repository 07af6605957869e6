/** Feeds as an administrator declares them in YAML, and the reading of those files. */
@NullMarked
package fr.aiguillage.feeds.config;

import org.jspecify.annotations.NullMarked;
