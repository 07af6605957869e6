/**
 * 1élève1stage (betagouv), API v2: search and own offers, login by a token of 24 hours, creation, change and deletion
 * with the error bodies of its contract (doc/api/v2 of betagouv/monstagedeseconde).
 */
@NullMarked
package fr.aiguillage.mocks.uneleveunstage;

import org.jspecify.annotations.NullMarked;
