/**
 * The canonical offer, the value types it is made of, and the notices that tell what is wrong with one.
 *
 * <p>Every connector delivers {@link fr.aiguillage.contract.Offer}; nothing past the mapping step knows the
 * form in which a system writes its offers. Only the JDK is used here.
 */
@NullMarked
package fr.aiguillage.contract;

import org.jspecify.annotations.NullMarked;
