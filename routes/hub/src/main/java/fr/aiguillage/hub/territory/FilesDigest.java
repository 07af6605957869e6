package fr.aiguillage.hub.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Changes whenever a byte or a name of some configuration files does. */
public final class FilesDigest {

    private static final int BYTES = 8;

    private FilesDigest() {}

    /** @param names of files and folders below the configuration folder; what is not there counts as nothing */
    public static String of(Path configDir, String... names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names) {
                for (Path file : files(configDir.resolve(name))) {
                    digest.update(configDir.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchFileException goneMeanwhile) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
