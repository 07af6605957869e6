package fr.aiguillage.hub.flow;

import fr.aiguillage.feeds.out.FileTargetSettings;
import fr.aiguillage.feeds.out.HttpCalls;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.feeds.out.HttpShown;
import fr.aiguillage.feeds.out.HttpTarget;
import fr.aiguillage.feeds.out.HttpTargetSettings;
import fr.aiguillage.feeds.out.JdbcShown;
import fr.aiguillage.feeds.out.JdbcTarget;
import fr.aiguillage.feeds.out.JdbcTargetSettings;
import fr.aiguillage.feeds.out.ShownAdverts;
import fr.aiguillage.feeds.out.UploadFile;
import fr.aiguillage.feeds.out.WriteDocuments;
import fr.aiguillage.hub.HubSettings;
import fr.aiguillage.hub.delivery.DestinationId;
import fr.aiguillage.hub.delivery.Sink;
import fr.aiguillage.hub.delivery.Sinks;
import fr.aiguillage.hub.store.PublicationFiles;
import fr.aiguillage.hub.store.PublicationParts;
import fr.aiguillage.hub.store.PublicationStore;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The systems that {@code flows.yaml} says how to tell. */
@Component
class FlowSinks implements Sinks {

    /** Channel of deliveries to systems. */
    static final String CHANNEL = "flow";

    private static final Duration LONGEST_CALL = Duration.ofSeconds(15);
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(10);

    private final Map<DestinationId, Sink> sinks = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, WriteDocuments> written = new LinkedHashMap<>();
    private final ReadFlows reader;
    private final HttpOut http = new HttpOut(LONGEST_CALL);
    private final HttpOut uploads = new HttpOut(LONGEST_UPLOAD);
    private final PublicationStore publications;
    private final PublicationParts parts;
    private final PublicationFiles files;
    private final Clock clock;

    FlowSinks(
            FlowsFile file,
            HubSettings settings,
            PublicationStore publications,
            PublicationParts parts,
            PublicationFiles files,
            Clock clock) {
        this.reader = new ReadFlows(settings.configDir());
        this.publications = publications;
        this.parts = parts;
        this.files = files;
        this.clock = clock;
        file.targets().forEach(target -> add(target, file.page()));
    }

    private void add(FlowsFile.Target target, @Nullable String page) {
        String system = target.system();
        OutgoingDocuments documents = new OutgoingDocuments(
                target.mapping() == null ? null : reader.mapping(target.mapping(), target.codes()), page, clock);
        HttpTargetSettings told = target.http();
        JdbcTargetSettings jdbc = target.jdbc();
        FileTargetSettings file = target.file();
        if (told != null) {
            HttpCalls calls = new HttpCalls(told, http, target.rate());
            // Each call waits for its turn, and so nothing needs to between two offers.
            add(system, new FlowSink(system, new HttpTarget(told, calls, clock), documents, null, publications, parts));
            if (told.shown() != null) {
                asked.put(
                        system,
                        new Asked(
                                new HttpShown(told, told.shown(), calls),
                                Boolean.TRUE.equals(told.keepsDeletedNames())));
            }
        } else if (jdbc != null) {
            add(system, new FlowSink(system, new JdbcTarget(jdbc), documents, target.rate(), publications, parts));
            if (jdbc.shown() != null) {
                asked.put(system, new Asked(new JdbcShown(jdbc, jdbc.shown()), false));
            }
        } else if (file != null) {
            WriteDocuments write = new WriteDocuments(file, reader.columns(file));
            written.put(system, write);
            boolean endings = Boolean.TRUE.equals(file.endings());
            UploadFile upload = file.upload() == null ? null : new UploadFile(file.upload(), uploads);
            add(system, new FileFlowSink(system, write, documents, endings, upload, files));
        } else {
            throw new IllegalStateException("the schema asks for one of http, jdbc and file");
        }
    }

    private void add(String system, Sink sink) {
        sinks.put(new DestinationId(CHANNEL, system), sink);
    }

    /**
     * A system that can be asked what it shows.
     *
     * @param keepsDeletedNames whether what it lost needs a new name
     */
    record Asked(ShownAdverts adverts, boolean keepsDeletedNames) {}

    /** The systems that can be asked what they show, by name. */
    Map<String, Asked> asked() {
        return Map.copyOf(asked);
    }

    /** The files of systems that are told by a file, by system. */
    Map<String, WriteDocuments> written() {
        return Map.copyOf(written);
    }

    @Override
    public List<DestinationId> all() {
        return List.copyOf(sinks.keySet());
    }

    @Override
    public Optional<Sink> find(DestinationId destination) {
        return Optional.ofNullable(sinks.get(destination));
    }
}
