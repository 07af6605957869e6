package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.Format;
import java.util.Set;

/** The reader of each format. */
public final class RecordReaders {

    private RecordReaders() {}

    public static RecordReader of(Format format) {
        return of(format, Set.of());
    }

    /** @param watched places in a JSON or XML document, outside its records, whose values are wanted too */
    public static RecordReader of(Format format, Set<JsonPointer> watched) {
        return of(format, watched, ReadLimits.DEFAULT);
    }

    static RecordReader of(Format format, Set<JsonPointer> watched, ReadLimits limits) {
        if (format instanceof Format.Csv csv) {
            return new CsvReader(csv, limits);
        }
        if (format instanceof Format.Json json) {
            return new JsonReader(json, watched, limits);
        }
        if (format instanceof Format.JsonLd jsonLd) {
            return new JsonLdReader(jsonLd, limits);
        }
        if (format instanceof Format.Xml xml) {
            return new XmlReader(xml, watched, limits);
        }
        return new JsonLinesReader(limits);
    }
}
