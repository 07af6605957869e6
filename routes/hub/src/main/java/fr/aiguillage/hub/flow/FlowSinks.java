package fr.aiguillage.hub.flow;

import fr.aiguillage.feeds.out.FileTargetSettings;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.feeds.out.HttpTarget;
import fr.aiguillage.feeds.out.JdbcShown;
import fr.aiguillage.feeds.out.JdbcTarget;
import fr.aiguillage.feeds.out.JdbcTargetSettings;
import fr.aiguillage.feeds.out.ShownAdverts;
import fr.aiguillage.feeds.out.SystemTarget;
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
    private final Map<String, ShownAdverts> asked = new LinkedHashMap<>();
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
        for (FlowsFile.Target target : file.targets()) {
            sinks.put(new DestinationId(CHANNEL, target.system()), sink(target, file.page()));
            JdbcTargetSettings jdbc = target.jdbc();
            if (jdbc != null && jdbc.shown() != null) {
                asked.put(target.system(), new JdbcShown(jdbc, jdbc.shown()));
            }
        }
    }

    private Sink sink(FlowsFile.Target target, @Nullable String page) {
        OutgoingDocuments documents = new OutgoingDocuments(
                target.mapping() == null ? null : reader.mapping(target.mapping(), target.codes()), page, clock);
        FileTargetSettings file = target.file();
        if (file != null) {
            WriteDocuments write = new WriteDocuments(file, reader.columns(file));
            written.put(target.system(), write);
            boolean endings = Boolean.TRUE.equals(file.endings());
            UploadFile upload = file.upload() == null ? null : new UploadFile(file.upload(), uploads);
            return new FileFlowSink(target.system(), write, documents, endings, upload, files);
        }
        return new FlowSink(target.system(), told(target), documents, target.rate(), publications, parts);
    }

    private SystemTarget told(FlowsFile.Target target) {
        if (target.http() != null) {
            return new HttpTarget(target.http(), http, clock);
        }
        if (target.jdbc() == null) {
            throw new IllegalStateException("the schema asks for one of http, jdbc and file");
        }
        return new JdbcTarget(target.jdbc());
    }

    /** The systems that can be asked what they show, by name. */
    Map<String, ShownAdverts> asked() {
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
