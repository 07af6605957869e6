package fr.aiguillage.core.territory;

import org.jspecify.annotations.Nullable;

/**
 * A way that a pôle receives its offers, beside its queue {@code pole.<id>.offers}, which it always has.
 *
 * @param format of a file: csv or jsonl
 * @param folder of a file, below the hub's outbox
 */
public record PoleChannel(
        Type type, @Nullable String format, @Nullable String folder) {

    /** Kind of channel. */
    public enum Type {
        QUEUE,
        FILE
    }
}
