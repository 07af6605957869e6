/**
 * The canonical offer as JSON: read strictly from what comes in, written in one stable form for storage, hashing and
 * delivery. {@code config/schemas/offer.schema.json} describes that form; a test keeps the two together.
 */
@NullMarked
package fr.aiguillage.feeds.canonical;

import org.jspecify.annotations.NullMarked;
