package fr.aiguillage.hub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.feeds.out.DocumentFile;
import fr.aiguillage.feeds.out.OutgoingPart;
import fr.aiguillage.feeds.out.TargetRefusal;
import fr.aiguillage.feeds.out.UploadFile;
import fr.aiguillage.feeds.out.WriteDocuments;
import fr.aiguillage.hub.delivery.Sink;
import fr.aiguillage.hub.delivery.Taken;
import fr.aiguillage.hub.flow.OutgoingDocuments.Movement;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.PublicationFiles;
import fr.aiguillage.hub.store.PublicationFiles.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with all offers that a system is to show, replaced as a whole. It is written from what the hub holds at that
 * moment, so that writing it once more changes nothing; what the system cannot take is left out, with its reason kept.
 * Where the file is to be uploaded, the system shows nothing of it before it has taken it.
 */
final class FileFlowSink implements Sink {

    private static final Logger LOG = LoggerFactory.getLogger(FileFlowSink.class);

    /** As many as may wait between two writings: all are in one file. */
    private static final int BATCH = 10_000;

    private final String system;
    private final WriteDocuments file;
    private final OutgoingDocuments documents;
    private final boolean endings;
    private final @Nullable UploadFile upload;
    private final PublicationFiles publications;

    /** @param endings whether the file tells of offers that ended since the last one */
    FileFlowSink(
            String system,
            WriteDocuments file,
            OutgoingDocuments documents,
            boolean endings,
            @Nullable UploadFile upload,
            PublicationFiles publications) {
        this.system = system;
        this.file = file;
        this.documents = documents;
        this.endings = endings;
        this.upload = upload;
        this.publications = publications;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Duration pause() {
        return file.pause();
    }

    @Override
    public String body(OutboxRow row) {
        return row.body();
    }

    @Override
    public Taken take(List<OutboxRow> rows) throws IOException {
        rows.stream()
                .filter(row -> row.action().equals("UPSERT"))
                .forEach(row -> publications.keep(system, row.hubId(), row.revision(), row.body()));
        Written written = new Written();
        Path path = file.write(open -> write(open, written));
        if (upload != null) {
            upload.send(path);
        }
        publications.written(system, written.shown, written.remarks, written.refused, written.ended);
        written.tell(system);
        return new Taken(rows.size(), List.of());
    }

    /** What became of the offers in one file. */
    private static final class Written {
        private final Map<UUID, Long> shown = new HashMap<>();
        private final Map<UUID, String> remarks = new HashMap<>();
        private final Map<UUID, String> refused = new HashMap<>();
        private final List<UUID> ended = new ArrayList<>();

        /** One line a file and one of its offers as an example; the table has them all. */
        private void tell(String system) {
            remarks.entrySet().stream()
                    .min(Map.Entry.comparingByKey())
                    .ifPresent(example -> LOG.atWarn()
                            .addKeyValue("event", "OFFERS_WRITTEN_IN_PART")
                            .addKeyValue("system", system)
                            .log(
                                    "event=OFFERS_WRITTEN_IN_PART system={} offers={} such as {}: {}",
                                    system,
                                    remarks.size(),
                                    example.getKey(),
                                    example.getValue()));
        }
    }

    private void write(DocumentFile open, Written written) throws IOException {
        try {
            publications.read(system, line -> {
                try {
                    write(open, line, written);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(DocumentFile open, Line line, Written written) throws IOException {
        if (!line.wanted()) {
            written.ended.add(line.hubId());
            if (!endings) {
                return;
            }
        }
        Movement movement =
                !line.wanted() ? Movement.ENDED : line.shownRevision() == null ? Movement.NEW : Movement.KNOWN;
        List<String> reasons = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        boolean some = false;
        for (OutgoingPart part :
                documents.of(line.hubId(), line.generation(), line.revision(), movement, line.body())) {
            some |= add(open, part, reasons, notices);
        }
        if (line.wanted() && some) {
            written.shown.put(line.hubId(), line.revision());
            if (!notices.isEmpty()) {
                written.remarks.put(line.hubId(), remark(notices));
            }
        } else if (line.wanted()) {
            written.refused.put(line.hubId(), String.join("; ", reasons));
        }
    }

    private static String remark(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.code().name() + " " + notice.french())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static boolean add(DocumentFile open, OutgoingPart part, List<String> reasons, List<Notice> notices)
            throws IOException {
        JsonNode document = part.document();
        try {
            if (document == null) {
                throw new TargetRefusal(String.valueOf(part.refusal()));
            }
            notices.addAll(open.add(document));
            return true;
        } catch (TargetRefusal refusal) {
            reasons.add(String.valueOf(refusal.getMessage()));
            return false;
        }
    }
}
