package fr.aiguillage.hub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A platform that takes offers over HTTP, keeps them, and has its bad days: away, or gone in the middle of an answer
 * that it has acted upon. One kind gives its own references, as Mon stage en ligne is assumed to; the other goes by the
 * sender's {@code remote_id} behind a login, as the API v2 of 1élève1stage does.
 */
final class Platform implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    enum Mood {
        WELL,
        AWAY,
        LOSES_ANSWERS
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String collection;
    private final boolean ownReferences;
    private final Map<String, JsonNode> offers = new ConcurrentHashMap<>();
    private final Map<String, String> referenceByPartner = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.WELL;
    private volatile int created;

    private Platform(String collection, boolean ownReferences) {
        this.collection = collection;
        this.ownReferences = ownReferences;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static Platform monStageEnLigne() {
        return new Platform("/offres", true);
    }

    static Platform unEleveUnStage() {
        return new Platform("/internship_offers", false);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Begins again with nothing. */
    void reset() {
        mood = Mood.WELL;
        offers.clear();
        referenceByPartner.clear();
        created = 0;
    }

    void is(Mood now) {
        mood = now;
    }

    /** What it shows, by its own id. */
    Map<String, JsonNode> offers() {
        return offers;
    }

    /** Offers that were ever created here. */
    int created() {
        return created;
    }

    Optional<String> title() {
        return offers.values().stream()
                .map(offer ->
                        offer.findValue(ownReferences ? "intitule" : "title").asText())
                .findFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (mood == Mood.AWAY) {
            answer(exchange, 503, "{}");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/auth/login")) {
            answer(exchange, 200, "{\"token\": \"t\"}");
            return;
        }
        Reply reply = act(exchange, path, body.length == 0 ? null : JSON.readTree(body));
        if (mood == Mood.LOSES_ANSWERS) {
            exchange.close();
            return;
        }
        answer(exchange, reply.status(), reply.body());
    }

    private record Reply(int status, String body) {}

    private synchronized Reply act(
            HttpExchange exchange, String path, @org.jspecify.annotations.Nullable JsonNode body) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!ownReferences && !"Bearer t".equals(authorization)) {
            return new Reply(401, "{\"code\": \"UNAUTHORIZED\"}");
        }
        String method = exchange.getRequestMethod();
        if (method.equals("POST") && path.equals(collection) && body != null) {
            return create(body);
        }
        String id = path.substring(collection.length() + 1);
        if (!offers.containsKey(id)) {
            return new Reply(404, "{\"code\": \"NOT_FOUND\"}");
        }
        if (method.equals("DELETE")) {
            offers.remove(id);
            return new Reply(200, "{}");
        }
        if (body != null) {
            offers.put(id, body);
        }
        return new Reply(200, "{}");
    }

    private Reply create(JsonNode body) {
        String partner = body.findValue(ownReferences ? "reference_partenaire" : "remote_id")
                .asText();
        String known = referenceByPartner.get(partner);
        if (known != null && offers.containsKey(known)) {
            return new Reply(409, reference(known));
        }
        created++;
        String id = ownReferences ? "MSEL-" + created : partner;
        referenceByPartner.put(partner, id);
        offers.put(id, body);
        return new Reply(201, reference(id));
    }

    private String reference(String id) {
        ObjectNode answer = JSON.createObjectNode();
        if (ownReferences) {
            answer.put("reference", id).put("lien", "https://msel.example/offres/" + id);
        } else {
            answer.put("remote_id", id);
        }
        return answer.toString();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
