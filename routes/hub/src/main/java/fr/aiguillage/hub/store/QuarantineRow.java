package fr.aiguillage.hub.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be used.
 *
 * @param position where it stood in its source
 * @param notices as JSON, French and English
 * @param excerpt beginning of the body without forbidden fields
 * @param size of the body as sent, in bytes
 * @param digest SHA-256 of the body as received, hexadecimal
 * @param at absent before it is written
 */
public record QuarantineRow(
        String feed,
        String messageId,
        @Nullable String position,
        List<String> codes,
        String notices,
        String excerpt,
        long size,
        String digest,
        @Nullable Instant at) {}
