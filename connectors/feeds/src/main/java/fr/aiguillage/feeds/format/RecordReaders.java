package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.Format;
import java.util.List;
import java.util.Set;

/** The reader of each format, packed by gzip or zip or not. */
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
            return unpacking(new CsvReader(csv, limits), ".csv", ".tsv", ".txt");
        }
        if (format instanceof Format.Json json) {
            return unpacking(new JsonReader(json, watched, limits), ".json");
        }
        if (format instanceof Format.JsonLd jsonLd) {
            return unpacking(new JsonLdReader(jsonLd, limits), ".jsonld", ".json", ".html", ".htm");
        }
        if (format instanceof Format.Xml xml) {
            return unpacking(new XmlReader(xml, watched, limits), ".xml", ".rss", ".atom", ".rdf");
        }
        return unpacking(new JsonLinesReader(limits), ".jsonl", ".ndjson", ".json");
    }

    private static RecordReader unpacking(RecordReader documents, String... endings) {
        return new UnpackingReader(documents, List.of(endings));
    }
}
