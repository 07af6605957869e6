/** A partner that pushes its offers as CloudEvents over AMQP 1.0. */
@NullMarked
package fr.aiguillage.mocks.partner;

import org.jspecify.annotations.NullMarked;
