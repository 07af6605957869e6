package fr.aiguillage.feeds.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the {@code source} of a feed's file into its definition, and fills in what may be left out. */
final class SourceReader {

    private static final int FETCH_SIZE = 500;
    private static final int SSH_PORT = 22;

    private SourceReader() {}

    static Source read(Fields source) {
        return switch (source.text("kind")) {
            case "http" -> http(source);
            case "jdbc" -> jdbc(source);
            case "file" -> file(source);
            default -> new QueueSource(source.text("user"), secret(source, "password"));
        };
    }

    private static HttpSource http(Fields source) {
        Map<String, Secret> secretHeaders = source.map("secret-headers").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, header -> new Secret(header.getValue())));
        return new HttpSource(
                source.text("url"),
                source.map("query"),
                source.map("headers"),
                secretHeaders,
                FormatReader.read(source.part("format")),
                source.findPart("paging").map(PagingReader::read).orElse(PagingReader.NONE),
                authentication(source),
                source.find("total-path").orElse(null),
                Durations.get(source.text("timeout", "30s")),
                source.find("rate").map(Rate::of).orElse(Rate.DEFAULT),
                source.findPart("acknowledge")
                        .map(part -> new HttpSource.Acknowledge(part.text("path"), part.text("id")))
                        .orElse(null));
    }

    private static @Nullable Authentication authentication(Fields source) {
        return source.findPart("oauth2")
                .<Authentication>map(SourceReader::oauth2)
                .or(() -> source.findPart("login").map(SourceReader::login))
                .orElse(null);
    }

    private static Login login(Fields login) {
        Map<String, Secret> secretFields = login.map("secret-fields").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> new Secret(field.getValue())));
        return new Login(
                login.text("url"),
                login.map("fields"),
                secretFields,
                login.text("token-path", "/token"),
                Durations.get(login.text("life", "1h")));
    }

    private static OAuth2 oauth2(Fields oauth2) {
        return new OAuth2(
                oauth2.text("token-url"),
                oauth2.text("client-id"),
                secret(oauth2, "client-secret"),
                oauth2.find("scope").orElse(null));
    }

    private static JdbcSource jdbc(Fields source) {
        return new JdbcSource(
                source.text("url"),
                source.text("user"),
                secret(source, "password"),
                source.text("query"),
                source.find("cursor-column").orElse(null),
                source.find("cursor-overlap").map(CursorOverlap::of).orElse(CursorOverlap.NONE),
                source.number("fetch-size", FETCH_SIZE));
    }

    private static FileSource file(Fields source) {
        return new FileSource(
                Path.of(source.text("directory")),
                source.text("include"),
                FormatReader.read(source.part("format")),
                Durations.get(source.text("settle", "10s")),
                source.find("done-suffix").orElse(null),
                Path.of(source.text("archive", "archive")),
                Path.of(source.text("reject", "reject")),
                source.findPart("sftp").map(SourceReader::sftp).orElse(null),
                source.find("total-path").orElse(null),
                source.find("keep").map(Durations::get).orElse(null),
                source.find("report").map(Path::of).orElse(null));
    }

    private static FileSource.Sftp sftp(Fields sftp) {
        return new FileSource.Sftp(
                sftp.text("host"),
                sftp.number("port", SSH_PORT),
                sftp.text("user"),
                findSecret(sftp, "password"),
                Path.of(sftp.text("known-hosts")),
                sftp.text("directory"),
                sftp.find("reports").orElse(null));
    }

    private static Secret secret(Fields fields, String key) {
        return new Secret(fields.text(key));
    }

    private static @Nullable Secret findSecret(Fields fields, String key) {
        return fields.find(key).map(Secret::new).orElse(null);
    }
}
