package fr.aiguillage.hub.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder to run a hub in: the shipped map and communes, one pushing partner, and a reader for each pôle's queue. */
final class HubFolder {

    static final String PARTNER = "partenaire";
    static final String FEED = "partenaire-essai";
    static final Map<String, String> SECRETS =
            Map.of("PARTNER_PASSWORD", "only-here-1", "POLE_PASSWORD", "only-here-2");

    private static final Path SHIPPED = Path.of("..", "..", "config");

    private HubFolder() {}

    static Path make(Path folder) {
        try {
            for (String part : List.of("poles", "territory", "schemas", "rules")) {
                copy(SHIPPED.resolve(part), folder.resolve("config").resolve(part));
            }
            Files.createDirectories(folder.resolve("config").resolve("feeds"));
            feed(folder, FEED, PARTNER);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more pushing partner, whose user bears the name of its feed. */
    static void partner(Path folder, String name) throws IOException {
        feed(folder, name, name);
    }

    private static void feed(Path folder, String feed, String user) throws IOException {
        Files.writeString(
                folder.resolve("config").resolve("feeds").resolve(feed + ".yaml"), """
                feed: %s
                system: %s
                label: Partenaire d'essai
                source:
                  kind: queue
                  user: %s
                  password: "${env:PARTNER_PASSWORD}"
                snapshot: incremental
                diffusion-scope: ACADEMY
                """.formatted(feed, feed, user));
    }

    /** User who may read a pôle's queue. */
    static String readerOf(String pole) {
        return "lecteur-" + pole;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, withReader(file, Files.readString(file)));
            }
        }
    }

    private static String withReader(Path file, String text) {
        String pole = file.getFileName().toString().replace(".yaml", "").replace("map", "triage-lyon");
        // The first channel is the pôle's or the desk's; the MLDS's, behind it, has no reader.
        return text.replaceFirst(
                Pattern.quote("{type: QUEUE}"),
                Matcher.quoteReplacement(
                        "{type: QUEUE, user: %s, password: \"${env:POLE_PASSWORD}\"}".formatted(readerOf(pole))));
    }
}
