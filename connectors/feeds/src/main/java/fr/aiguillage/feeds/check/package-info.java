/**
 * Finding what is wrong in the configuration folder: YAML that remembers its lines, problems with a place and a
 * remedy, and the list of checks. Other modules add checks of their own with {@link ConfigCheck}.
 */
@NullMarked
package fr.aiguillage.feeds.check;

import org.jspecify.annotations.NullMarked;
