package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.run.EndpointMaker;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Reads the files dropped in a folder, each once, and puts them away. */
public final class PollFilesRoute extends RouteBuilder {

    private static final long LOCK_CHECK_MILLIS = 200;

    private final String id;
    private final FileSource source;
    private final FileConsumerParts parts;
    private final ReadFile readFile;

    public PollFilesRoute(String id, FileSource source, FileConsumerParts parts, ReadFile readFile) {
        this.id = id;
        this.source = source;
        this.parts = parts;
        this.readFile = readFile;
    }

    @Override
    public void configure() throws Exception {
        // A failed run has told its reason, and the next file is read.
        from(files()).routeId(id).errorHandler(noErrorHandler()).bean(readFile, "read");
    }

    private Endpoint files() throws Exception {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("autoCreate", true);
        options.put("filter", parts.filter());
        options.put("scheduler", parts.schedule());
        options.put("readLock", "changed");
        options.put("readLockCheckInterval", LOCK_CHECK_MILLIS);
        options.put("readLockTimeout", 3 * LOCK_CHECK_MILLIS);
        options.put("readLockLoggingLevel", "DEBUG");
        // ReadFile claims each file and puts it away.
        options.put("noop", true);
        options.put("idempotent", false);
        options.put("pollStrategy", new GiveBackFiles(source, parts.kept()));
        if (source.doneSuffix() != null) {
            options.put("doneFileName", "${file:name}" + source.doneSuffix());
        }
        return new EndpointMaker(getCamelContext())
                .make("file", source.directory().toAbsolutePath().toString(), options);
    }
}
