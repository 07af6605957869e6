package fr.aiguillage.feeds.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Records read from files dropped in a folder, local or on an SFTP server.
 *
 * @param directory local folder; for SFTP the folder that files are fetched into first
 * @param include file name pattern with {@code *} and {@code ?}
 * @param settle a file that has changed within this time is still being written and left alone
 * @param doneSuffix suffix of a companion file that tells that the file is whole, such as {@code .ok}
 * @param archive folder for files that were read, relative to the directory
 * @param reject folder for files that could not be read, relative to the directory
 * @param keep how long files that were read stay in the archive; zero for not at all, for ever when absent
 * @param report folder for what is told back to who dropped a file, relative to the directory; nothing is when absent
 * @param totalPath JSON Pointer to the number of records that a file announces, which tells a truncated one
 */
public record FileSource(
        Path directory,
        String include,
        Format format,
        Duration settle,
        @Nullable String doneSuffix,
        Path archive,
        Path reject,
        @Nullable Sftp sftp,
        @Nullable String totalPath,
        @Nullable Duration keep,
        @Nullable Path report)
        implements Source {

    /** Of files that announce no number, are kept and get no answer. */
    public FileSource(
            Path directory,
            String include,
            Format format,
            Duration settle,
            @Nullable String doneSuffix,
            Path archive,
            Path reject,
            @Nullable Sftp sftp) {
        this(directory, include, format, settle, doneSuffix, archive, reject, sftp, null, null, null);
    }

    /**
     * The server that files are fetched from.
     *
     * @param knownHosts file of host keys in OpenSSH form; a server that is not in it is refused
     * @param reports folder that reports are brought to; they stay here when absent
     */
    public record Sftp(
            String host,
            int port,
            String user,
            @Nullable Secret password,
            Path knownHosts,
            String directory,
            @Nullable String reports) {

        /** That takes no reports. */
        public Sftp(String host, int port, String user, @Nullable Secret password, Path knownHosts, String directory) {
            this(host, port, user, password, knownHosts, directory, null);
        }
    }
}
