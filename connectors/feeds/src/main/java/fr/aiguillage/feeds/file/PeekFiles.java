package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.format.RecordReaders;
import fr.aiguillage.feeds.format.RecordSink;
import fr.aiguillage.feeds.run.SecretReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.sftp.client.SftpClient;

/** Reads the newest file of a feed where it lies, and leaves it there. */
public record PeekFiles(FileSource source, SecretReader secrets) {

    /** @throws IOException when there is no file, or it cannot be read */
    public void readNewest(RecordSink sink) throws IOException {
        FileSource.Sftp server = source.sftp();
        if (server == null) {
            readLocal(sink);
        } else {
            new SftpLogin(server, secrets, SftpLogin.PATIENCE).run(sftp -> readRemote(sftp, server, sink));
        }
    }

    private void readLocal(RecordSink sink) throws IOException {
        NamePattern names = new NamePattern(source.include());
        if (!Files.isDirectory(source.directory())) {
            throw new IOException("no folder " + source.directory());
        }
        try (Stream<Path> files = Files.list(source.directory())) {
            Path newest = files.filter(Files::isRegularFile)
                    .filter(file -> names.matches(file.getFileName().toString()))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> none(source.directory().toString()));
            read(Files.newInputStream(newest), String.valueOf(newest.getFileName()), sink);
        }
    }

    private void readRemote(SftpClient sftp, FileSource.Sftp server, RecordSink sink) throws IOException {
        NamePattern names = new NamePattern(source.include());
        List<RemoteFile> files = new ArrayList<>();
        for (SftpClient.DirEntry entry : sftp.readDir(server.directory())) {
            RemoteFile file = RemoteFile.of(entry.getFilename(), entry.getAttributes());
            if (entry.getAttributes().isRegularFile() && file.hasSafeName() && names.matches(file.name())) {
                files.add(file);
            }
        }
        RemoteFile newest = files.stream()
                .max(Comparator.comparing(RemoteFile::modified))
                .orElseThrow(() -> none(server.directory()));
        read(sftp.read(server.directory() + "/" + newest.name()), newest.name(), sink);
    }

    private void read(InputStream file, String name, RecordSink sink) throws IOException {
        try (file) {
            RecordReaders.of(source.format()).read(file, name, sink);
        }
    }

    private IOException none(String folder) {
        return new IOException("no file " + source.include() + " in " + folder);
    }
}
