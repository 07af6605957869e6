package fr.aiguillage.feeds.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.format.RecordSink;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.feeds.transport.HostBudget;
import fr.aiguillage.feeds.transport.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a source that hands its records out until they are acknowledged that they are safe: after their run has ended
 * well and never before. An acknowledgement that is lost makes the source hand the record out again, which changes
 * nothing.
 */
final class AcknowledgeRecords {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final HttpSource.Acknowledge settings;
    private final PageAddress address;
    private final @Nullable AccessTokens tokens;
    private final HostBudget budget;
    private final Patience patience;
    private final HttpOut http;

    AcknowledgeRecords(
            HttpSource.Acknowledge settings,
            PageAddress address,
            @Nullable AccessTokens tokens,
            HostBudget budget,
            Patience patience) {
        this.settings = settings;
        this.address = address;
        this.tokens = tokens;
        this.budget = budget;
        this.patience = patience;
        this.http = new HttpOut(address.source().timeout());
    }

    /** Keeps the names of the records that go by. */
    static final class Noted implements RecordSink {

        /** More are handed out again at the next run. */
        private static final int MOST = 100_000;

        private final RecordSink sink;
        private final JsonPointer id;
        private final Set<String> ids = new LinkedHashSet<>();

        private Noted(RecordSink sink, JsonPointer id) {
            this.sink = sink;
            this.id = id;
        }

        @Override
        public void accept(JsonNode record, String position) {
            String name = record.at(id).asText();
            if (!name.isEmpty() && ids.size() < MOST) {
                ids.add(name);
            }
            sink.accept(record, position);
        }

        @Override
        public void reject(String position, String reason, String excerpt) {
            sink.reject(position, reason, excerpt);
        }
    }

    Noted noting(RecordSink sink) {
        return new Noted(sink, JsonPointer.compile(settings.id()));
    }

    /** @throws IOException when the source does not take one; those before it are acknowledged */
    void acknowledge(Noted noted) throws IOException {
        for (String id : noted.ids) {
            HttpOut.Answer answer = patience.persist(() -> send(id), HttpOut.Answer::wantsPatience);
            boolean known = answer.status() == NOT_FOUND || answer.status() == CONFLICT || answer.status() == GONE;
            if (!answer.taken() && !known) {
                throw new BrokenAnswer("HTTP " + answer.status() + " for the acknowledgement of " + id);
            }
        }
    }

    private HttpOut.Answer send(String id) throws IOException {
        budget.await();
        String path = settings.path().replace("{id}", URLEncoder.encode(id, StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.source().url()).resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        address.headers().forEach(request::setHeader);
        if (tokens != null) {
            request.setHeader("Authorization", "Bearer " + tokens.current());
        }
        return http.send(request.build());
    }
}
