package fr.aiguillage.feeds.out;

import fr.aiguillage.feeds.config.Durations;
import fr.aiguillage.feeds.config.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Writes the file of a system; its readers see the old one or the new one, never a part. */
public final class WriteDocuments {

    private final FileTargetSettings settings;
    private final List<ColumnSpec> columns;

    /** @param columns of a CSV file; empty otherwise */
    public WriteDocuments(FileTargetSettings settings, List<ColumnSpec> columns) {
        this.settings = settings;
        this.columns = List.copyOf(columns);
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Documents {
        void addTo(DocumentFile file) throws IOException;
    }

    /** @throws IOException when the folder is missing or the file cannot be written; the old one stays */
    public void write(Documents documents) throws IOException {
        Path folder = Path.of(new Secret(settings.folder()).resolve());
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "the folder is missing; is the share mounted?");
        }
        DurableFile.replace(folder.resolve(settings.name()), out -> {
            try (DocumentFile file = open(out)) {
                documents.addTo(file);
            }
        });
    }

    /** Least time between two files. */
    public Duration pause() {
        String every = settings.every();
        return every == null ? Duration.ofSeconds(5) : Durations.get(every);
    }

    private DocumentFile open(OutputStream out) throws IOException {
        return switch (settings.format()) {
            case CSV -> new CsvDocumentFile(out, settings, columns);
            case JSON -> new JsonDocumentFile(out, true);
            case JSON_LINES -> new JsonDocumentFile(out, false);
        };
    }
}
