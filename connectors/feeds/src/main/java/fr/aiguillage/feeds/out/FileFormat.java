package fr.aiguillage.feeds.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Formats of the files that pôles receive. */
public enum FileFormat {
    /** For a spreadsheet set to French. */
    CSV {
        @Override
        public OfferFile open(OutputStream out) throws IOException {
            return new CsvOfferFile(out);
        }
    },
    /** For any spreadsheet, with real numbers and dates. */
    XLSX {
        @Override
        public OfferFile open(OutputStream out) {
            return new XlsxOfferFile(out);
        }
    },
    /** For programs: one JSON document a line. */
    JSONL {
        @Override
        public OfferFile open(OutputStream out) throws IOException {
            return new JsonLinesOfferFile(out);
        }
    };

    public abstract OfferFile open(OutputStream out) throws IOException;

    /** As in configuration files and at the end of file names. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format written in a configuration file. */
    public static FileFormat of(String suffix) {
        return valueOf(suffix.toUpperCase(Locale.ROOT));
    }
}
