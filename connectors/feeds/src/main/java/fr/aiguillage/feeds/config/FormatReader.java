package fr.aiguillage.feeds.config;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the {@code format} of a feed's file into its definition. */
final class FormatReader {

    private FormatReader() {}

    static Format read(Fields format) {
        return switch (format.text("kind")) {
            case "csv" -> csv(format);
            case "json" ->
                new Format.Json(
                        format.text("record-path", ""),
                        Format.Records.valueOf(format.text("records", "list").toUpperCase(Locale.ROOT)),
                        format.map("around"));
            case "json-lines" -> new Format.JsonLines();
            case "json-ld" -> new Format.JsonLd(format.text("type", "JobPosting"));
            default ->
                new Format.Xml(
                        format.text("record-path"),
                        encoding(format),
                        Set.copyOf(format.list("html-elements")),
                        format.map("around"));
        };
    }

    private static Format.Csv csv(Fields format) {
        return new Format.Csv(
                format.text("delimiter", ";").charAt(0),
                format.text("quote", "\"").charAt(0),
                encoding(format),
                format.list("header"),
                format.number("skip-lines", 0),
                format.lists("synonyms"));
    }

    private static @Nullable Charset encoding(Fields format) {
        return format.find("encoding").map(Charset::forName).orElse(null);
    }
}
