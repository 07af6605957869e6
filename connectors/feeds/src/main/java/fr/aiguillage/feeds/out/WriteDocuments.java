package fr.aiguillage.feeds.out;

import fr.aiguillage.feeds.config.Durations;
import fr.aiguillage.feeds.config.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

    /**
     * Writes the file and says where it is.
     *
     * @throws IOException when the folder is missing or the file cannot be written; the old one stays
     */
    public Path write(Documents documents) throws IOException {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "the folder is missing; is the share mounted?");
        }
        Path target = folder.resolve(settings.name());
        DurableFile.replace(target, out -> {
            try (DocumentFile file = open(out)) {
                documents.addTo(file);
            }
        });
        return target;
    }

    /**
     * Whether the file has become too old to stay, or is gone; never when its settings name no such age.
     *
     * @throws IOException when the file cannot be looked at
     */
    public boolean isDueAgain(Instant now) throws IOException {
        String renew = settings.renew();
        Path file = folder().resolve(settings.name());
        return renew != null
                && (!Files.exists(file)
                        || !Files.getLastModifiedTime(file)
                                .toInstant()
                                .plus(Durations.get(renew))
                                .isAfter(now));
    }

    private Path folder() {
        return Path.of(new Secret(settings.folder()).resolve());
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
