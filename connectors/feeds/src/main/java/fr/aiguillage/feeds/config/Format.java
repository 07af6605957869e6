package fr.aiguillage.feeds.config;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** How the bytes of a file or of an answer hold records. */
public sealed interface Format {

    /**
     * One record a line, columns named by the header.
     *
     * @param encoding absent to recognise UTF-8 (with or without byte order mark) and fall back to Windows-1252
     */
    record Csv(char delimiter, char quote, @Nullable Charset encoding) implements Format {}

    /**
     * Records within one JSON document.
     *
     * @param recordPath JSON Pointer to the array of records; empty when the document is the array
     */
    record Json(String recordPath) implements Format {}

    /** One JSON record a line. */
    record JsonLines() implements Format {}

    /**
     * Records within one XML document.
     *
     * @param recordPath element names from the root to the record, such as {@code source/job}
     */
    record Xml(String recordPath) implements Format {}
}
