@NullMarked
package fr.aiguillage.mocks.uneleveunstage;

import org.jspecify.annotations.NullMarked;
