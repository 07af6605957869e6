/** An academic internship bank, simulated: a SQL database. */
@NullMarked
package fr.aiguillage.mocks.bank;

import org.jspecify.annotations.NullMarked;
