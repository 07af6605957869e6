package fr.aiguillage.feeds.config;

import java.nio.charset.Charset;

/** Turns the {@code format} of a feed's file into its definition. */
final class FormatReader {

    private FormatReader() {}

    static Format read(Fields format) {
        return switch (format.text("kind")) {
            case "csv" -> csv(format);
            case "json" -> new Format.Json(format.text("record-path", ""));
            case "json-lines" -> new Format.JsonLines();
            default -> new Format.Xml(format.text("record-path"));
        };
    }

    private static Format.Csv csv(Fields format) {
        return new Format.Csv(
                format.text("delimiter", ";").charAt(0),
                format.text("quote", "\"").charAt(0),
                format.find("encoding").map(Charset::forName).orElse(null));
    }
}
