package fr.aiguillage.core.territory;

import org.jspecify.annotations.Nullable;

/**
 * A way that a pôle receives its offers, beside its queue {@code pole.<id>.offers}, which it always has.
 *
 * @param format of a file: csv, xlsx or jsonl
 * @param folder of a file, below the hub's outbox
 * @param user of the broker who may read the pôle's queue, and nothing else
 * @param password reference to that user's secret, never the secret itself
 * @param url that a web hook posts to
 * @param secret reference to the secret that a web hook signs with
 */
public record PoleChannel(
        Type type,
        @Nullable String format,
        @Nullable String folder,
        @Nullable String user,
        @Nullable String password,
        @Nullable String url,
        @Nullable String secret) {

    /** Kind of channel. */
    public enum Type {
        QUEUE,
        FILE,
        WEBHOOK
    }
}
