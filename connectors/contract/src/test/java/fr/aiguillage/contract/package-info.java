@NullMarked
package fr.aiguillage.contract;

import org.jspecify.annotations.NullMarked;
