package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.sshd.sftp.client.SftpClient;

/**
 * Brings reports back to the server that the files came from. A report appears there under its name only once it is
 * whole, and is deleted here after that: one that a crash sends twice is the same.
 */
final class SendReports {

    private final FileSource source;
    private final FileSource.Sftp server;

    SendReports(FileSource source, FileSource.Sftp server) {
        this.source = source;
        this.server = server;
    }

    void send(SftpClient sftp) throws IOException {
        Path report = source.report();
        Path folder = report == null ? null : source.directory().resolve(report);
        if (folder == null || server.reports() == null || !Files.isDirectory(folder)) {
            return;
        }
        try (var waiting = Files.list(folder)) {
            for (Path file : waiting.sorted().toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    send(sftp, file);
                }
            }
        }
    }

    private void send(SftpClient sftp, Path file) throws IOException {
        String name = file.getFileName().toString();
        String part = server.reports() + "/." + name + ".part";
        try (OutputStream out = sftp.write(part)) {
            Files.copy(file, out);
        }
        String target = server.reports() + "/" + name;
        if (exists(sftp, target)) {
            sftp.remove(target);
        }
        sftp.rename(part, target);
        Files.delete(file);
    }

    private static boolean exists(SftpClient sftp, String path) throws IOException {
        for (SftpClient.DirEntry entry : sftp.readDir(path.substring(0, path.lastIndexOf('/')))) {
            if (entry.getFilename().equals(path.substring(path.lastIndexOf('/') + 1))) {
                return true;
            }
        }
        return false;
    }
}
