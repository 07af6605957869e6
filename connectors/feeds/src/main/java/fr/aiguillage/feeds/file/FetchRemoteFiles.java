package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.SecretMissing;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedServices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.sshd.sftp.client.SftpClient;

/**
 * Fetches new files from a server into the feed's folder, where they are read as if a partner had dropped them there. A
 * file appears under its name only once it is whole: it is fetched under a hidden name and renamed.
 */
public final class FetchRemoteFiles {

    private final FeedDefinition feed;
    private final FileSource source;
    private final FileSource.Sftp server;
    private final SftpLogin login;
    private final FeedServices services;
    private final NamePattern names;
    private final SettledFiles settled;
    private final SendReports reports;

    FetchRemoteFiles(
            FeedDefinition feed,
            FileSource source,
            FileSource.Sftp server,
            SftpLogin login,
            FeedServices services,
            Clock clock) {
        this.feed = feed;
        this.source = source;
        this.server = server;
        this.login = login;
        this.services = services;
        this.names = new NamePattern(source.include());
        this.settled = new SettledFiles(source.settle(), clock);
        this.reports = new SendReports(source, server);
    }

    /** A server that cannot be read is a failed run; what is already in the folder is read all the same. */
    public void fetch() {
        try {
            Files.createDirectories(source.directory());
            // Fetching is repeatable: what was fetched is marked.
            services.reach()
                    .patience()
                    .persist(() -> services.reach().breakers().call(feed.system(), this::fetchOnce));
        } catch (IOException | SecretMissing refused) {
            try (FeedRun run = services.runs().begin(feed)) {
                run.fail("sftp " + server.host() + ": " + refused.getMessage());
            }
        }
    }

    private boolean fetchOnce() throws IOException {
        login.run(sftp -> {
            reports.send(sftp);
            fetchNew(sftp);
        });
        return true;
    }

    private void fetchNew(SftpClient sftp) throws IOException {
        List<RemoteFile> listed = list(sftp);
        Set<String> present = listed.stream().map(RemoteFile::name).collect(Collectors.toSet());
        FetchedFiles marks = new FetchedFiles(source.directory());
        Set<String> known = marks.known();
        Set<String> kept = new TreeSet<>();
        for (RemoteFile file : listed) {
            boolean wanted = names.matches(file.name()) && isWhole(file, present);
            if (known.contains(file.mark().text()) || wanted && fetched(sftp, file)) {
                kept.add(file.mark().text());
            }
        }
        marks.replace(kept);
    }

    private List<RemoteFile> list(SftpClient sftp) throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        for (SftpClient.DirEntry entry : sftp.readDir(server.directory())) {
            RemoteFile file = RemoteFile.of(entry.getFilename(), entry.getAttributes());
            if (entry.getAttributes().isRegularFile() && file.hasSafeName()) {
                files.add(file);
            }
        }
        return files;
    }

    private boolean isWhole(RemoteFile file, Set<String> present) {
        return settled.contains(file.mark())
                && (source.doneSuffix() == null || present.contains(file.name() + source.doneSuffix()));
    }

    private boolean fetched(SftpClient sftp, RemoteFile file) throws IOException {
        Path target = source.directory().resolve(file.name());
        if (Files.exists(target)) {
            // The delivery before it was not read yet.
            return false;
        }
        String remote = server.directory() + "/" + file.name();
        Path part = source.directory().resolve("." + file.name() + ".part");
        try (InputStream in = sftp.read(remote)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        RemoteFile after = RemoteFile.of(file.name(), sftp.stat(remote));
        if (!after.equals(file) || Files.size(part) != file.size()) {
            Files.delete(part);
            return false;
        }
        Files.setLastModifiedTime(part, file.modified());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        if (source.doneSuffix() != null) {
            Files.write(target.resolveSibling(file.name() + source.doneSuffix()), new byte[0]);
        }
        return true;
    }
}
