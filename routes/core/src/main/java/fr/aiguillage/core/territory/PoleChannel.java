package fr.aiguillage.core.territory;

import org.jspecify.annotations.Nullable;

/**
 * A way that a pôle receives its offers, beside its queue {@code pole.<id>.offers}, which it always has.
 *
 * @param format of a file: csv or jsonl
 * @param folder of a file, below the hub's outbox
 * @param user of the broker who may read the pôle's queue, and nothing else
 * @param password reference to that user's secret, never the secret itself
 */
public record PoleChannel(
        Type type,
        @Nullable String format,
        @Nullable String folder,
        @Nullable String user,
        @Nullable String password) {

    /** Kind of channel. */
    public enum Type {
        QUEUE,
        FILE
    }
}
