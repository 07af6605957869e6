package fr.aiguillage.hub.feeds;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.HubSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The files of the configuration folder that feeds are made of: the feed's own, its mapping, its code tables. */
@Component
class FeedFiles {

    private static final List<String> FOLDERS = List.of("feeds", "mappings", "codes");

    private final Path configDir;

    FeedFiles(HubSettings settings) {
        this.configDir = settings.configDir();
    }

    Path configDir() {
        return configDir;
    }

    /** The file that declares a feed, as the configuration folder has it now. */
    Optional<Path> of(FeedId feed) {
        for (String end : List.of(".yaml", ".yml")) {
            Path named = configDir.resolve("feeds").resolve(feed + end);
            if (Files.isRegularFile(named)) {
                return Optional.of(named);
            }
        }
        return list(configDir.resolve("feeds")).stream()
                .filter(file -> declares(file, feed))
                .findFirst();
    }

    /** Changes whenever a byte of the feed's files does. */
    String digest(FeedDefinition feed) {
        List<Path> files = new ArrayList<>();
        of(feed.id()).ifPresent(files::add);
        if (feed.mapping() != null) {
            files.add(feed.mapping());
        }
        files.addAll(new TreeSet<>(feed.codeTables().values()));
        MessageDigest digest = sha256();
        files.forEach(file -> digest.update(sha256().digest(content(file))));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** Changes whenever a file comes, goes or is written; costs no reading. */
    String fingerprint() {
        StringBuilder marks = new StringBuilder();
        for (String folder : FOLDERS) {
            for (Path file : list(configDir.resolve(folder))) {
                marks.append(mark(file)).append('\n');
            }
        }
        return marks.toString();
    }

    private static String mark(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
        } catch (IOException gone) {
            return file + " gone";
        }
    }

    private static boolean declares(Path file, FeedId feed) {
        String text = new String(content(file), StandardCharsets.UTF_8);
        return text.lines().anyMatch(line -> line.matches("feed:\\s*['\"]?" + feed + "['\"]?\\s*(#.*)?"));
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
