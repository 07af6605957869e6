package fr.aiguillage.hub.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.out.ColumnSpec;
import fr.aiguillage.feeds.out.DocumentFile;
import fr.aiguillage.feeds.out.FileTargetSettings;
import fr.aiguillage.feeds.out.TargetRefusal;
import fr.aiguillage.feeds.out.WriteDocuments;
import fr.aiguillage.hub.FeedTable;
import fr.aiguillage.hub.store.QuarantineRow;
import fr.aiguillage.hub.store.QuarantineStore;
import fr.aiguillage.hub.store.RunRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells who dropped a file which of its records could not be used, where they stand, why, and what to do: a CSV in the
 * feed's {@code report} folder, one for each run with refusals. It repeats no value of the file.
 */
@Component
class ReportRejects {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRejects.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<ColumnSpec> COLUMNS = Stream.of(
                    "fichier", "ligne", "gravite", "regle", "champ", "raison_et_remede")
            .map(name -> new ColumnSpec(name, 0, false, false))
            .toList();

    private final QuarantineStore quarantine;
    private final FeedTable feeds;

    ReportRejects(QuarantineStore quarantine, FeedTable feeds) {
        this.quarantine = quarantine;
        this.feeds = feeds;
    }

    /** Writes the report of a run that has ended. Its refusals stay in quarantine if that fails. */
    void write(RunRow run) {
        if (run.refused() == 0) {
            return;
        }
        feeds.find(new FeedId(run.feed()))
                .map(FeedDefinition::source)
                .filter(FileSource.class::isInstance)
                .map(FileSource.class::cast)
                .filter(source -> source.report() != null)
                .ifPresent(source -> write(run, source));
    }

    private void write(RunRow run, FileSource source) {
        List<QuarantineRow> rows = quarantine.ofRun(run.feed(), run.id());
        Path folder = source.directory().resolve(Objects.requireNonNull(source.report()));
        try {
            Files.createDirectories(folder);
            String name = "rejets-" + run.feed() + "-" + run.id() + ".csv";
            new WriteDocuments(FileTargetSettings.csvFor(folder.toString(), name), COLUMNS)
                    .write(file -> add(file, rows));
        } catch (IOException failed) {
            LOG.atWarn()
                    .addKeyValue("event", "REPORT_NOT_WRITTEN")
                    .addKeyValue("feed", run.feed())
                    .log(
                            "event=REPORT_NOT_WRITTEN feed={} run={} reason={}",
                            run.feed(),
                            run.id(),
                            failed.getMessage());
        }
    }

    private static void add(DocumentFile file, List<QuarantineRow> rows) throws IOException {
        for (QuarantineRow row : rows) {
            for (JsonNode notice : notices(row)) {
                try {
                    file.add(line(row, notice));
                } catch (TargetRefusal impossible) {
                    throw new IllegalStateException("no column has a limit", impossible);
                }
            }
        }
    }

    private static JsonNode notices(QuarantineRow row) {
        try {
            return JSON.readTree(row.notices());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored notices", e);
        }
    }

    /** A position is {@code file:line} or {@code file#number}. */
    private static ObjectNode line(QuarantineRow row, JsonNode notice) {
        String position = Objects.requireNonNullElse(row.position(), "");
        int end = Math.max(position.lastIndexOf(':'), position.lastIndexOf('#'));
        ObjectNode line = JSON.createObjectNode();
        line.put("fichier", end < 0 ? position : position.substring(0, end));
        line.put("ligne", end < 0 ? "" : position.substring(end + 1));
        line.put("gravite", notice.path("severity").asText());
        line.put("regle", notice.path("code").asText());
        line.put("champ", notice.path("path").asText());
        line.put("raison_et_remede", notice.path("french").asText());
        return line;
    }
}
