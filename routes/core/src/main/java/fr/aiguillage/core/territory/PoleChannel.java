package fr.aiguillage.core.territory;

import org.jspecify.annotations.Nullable;

/**
 * A way that a pôle receives its offers, beside its queue {@code pole.<id>.offers}, which it always has.
 *
 * @param format of a file with offers: csv, xlsx or jsonl; of a digest: html, txt or json
 * @param folder of a file, below the hub's outbox
 * @param sftp server that a file is put on instead
 * @param user of the broker who may read the pôle's queue, and nothing else
 * @param password reference to that user's secret, never the secret itself
 * @param url that a web hook posts to
 * @param secret reference to the secret that a web hook signs with
 * @param visible whether it also carries what the pôle may only see; not when absent
 * @param queue whether a digest goes to the pôle's queue, as JSON, instead of a file
 */
public record PoleChannel(
        Type type,
        @Nullable String format,
        @Nullable String folder,
        @Nullable Sftp sftp,
        @Nullable String user,
        @Nullable String password,
        @Nullable String url,
        @Nullable String secret,
        @Nullable Boolean visible,
        @Nullable Boolean queue) {

    /** Whether it carries what the pôle may only see, too. */
    public boolean carriesVisible() {
        return Boolean.TRUE.equals(visible);
    }

    /** Whether a digest goes to the pôle's queue. */
    public boolean toQueue() {
        return Boolean.TRUE.equals(queue);
    }

    /** Kind of channel. */
    public enum Type {
        QUEUE,
        FILE,
        WEBHOOK,
        /** A file or message for each day, with what happened in it. */
        DIGEST
    }

    /**
     * A server that files are put on.
     *
     * @param port 22 when absent
     * @param password reference to the secret; the keys of the hub's user when absent
     * @param knownHosts file of host keys in OpenSSH form; a server that is not in it is refused
     * @param directory that is there
     */
    public record Sftp(
            String host,
            @Nullable Integer port,
            String user,
            @Nullable String password,
            String knownHosts,
            String directory) {}
}
