package fr.aiguillage.feeds.config;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the bytes of a file or of an answer hold records. */
public sealed interface Format {

    /**
     * One record a line, columns named by the header.
     *
     * @param encoding absent to recognise UTF-8 (with or without byte order mark) and fall back to Windows-1252
     * @param header names of the columns of a file without a header line; empty when its first line names them
     * @param skipLines lines before the header
     * @param synonyms other names of a column, by the name that it is given
     */
    record Csv(
            char delimiter,
            char quote,
            @Nullable Charset encoding,
            List<String> header,
            int skipLines,
            Map<String, List<String>> synonyms)
            implements Format {

        public Csv {
            header = List.copyOf(header);
            synonyms = Map.copyOf(synonyms);
        }

        /** With a header line, and nothing before it. */
        public Csv(char delimiter, char quote, @Nullable Charset encoding) {
            this(delimiter, quote, encoding, List.of(), 0, Map.of());
        }
    }

    /**
     * Records within one JSON document.
     *
     * @param recordPath JSON Pointer to the records; empty when they are the document; {@code *} stands for any step
     * @param around JSON Pointers, {@code *} too, to single values before the records, by the field that they become
     */
    record Json(String recordPath, Records records, Map<String, String> around) implements Format {

        public Json {
            around = Map.copyOf(around);
        }

        /** With nothing around them. */
        public Json(String recordPath, Records records) {
            this(recordPath, records, Map.of());
        }

        /** Records in an array. */
        public Json(String recordPath) {
            this(recordPath, Records.LIST);
        }
    }

    /** What stands at a record path. */
    enum Records {
        /** An array of records. */
        LIST,
        /** An object whose values are records; the name of each becomes its field {@code @key}. */
        MAP,
        /** One record. */
        SINGLE
    }

    /**
     * Objects of a schema.org type, wherever they stand in a JSON-LD document or in the scripts of an HTML page.
     *
     * @param type without its namespace, such as {@code JobPosting}
     */
    record JsonLd(String type) implements Format {}

    /** One JSON record a line. */
    record JsonLines() implements Format {}

    /**
     * Records within one XML document.
     *
     * @param recordPath element names from the root to the record, such as {@code source/job}; {@code *} stands for any
     *     name, {@code //job} for an element at any depth
     * @param encoding absent for the declared one
     * @param htmlElements names of elements whose content is kept as one text, marks included
     * @param around ways to elements or {@code @attributes} before the records, by the field that they become
     */
    record Xml(String recordPath, @Nullable Charset encoding, Set<String> htmlElements, Map<String, String> around)
            implements Format {

        public Xml {
            htmlElements = Set.copyOf(htmlElements);
            around = Map.copyOf(around);
        }

        /** With nothing around them. */
        public Xml(String recordPath, @Nullable Charset encoding, Set<String> htmlElements) {
            this(recordPath, encoding, htmlElements, Map.of());
        }

        /** In the declared encoding, without prose in marks. */
        public Xml(String recordPath) {
            this(recordPath, null, Set.of());
        }
    }
}
