@NullMarked
package fr.aiguillage.mocks.http;

import org.jspecify.annotations.NullMarked;
