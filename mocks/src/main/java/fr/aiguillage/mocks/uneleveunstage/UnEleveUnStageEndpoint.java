package fr.aiguillage.mocks.uneleveunstage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Request;
import fr.aiguillage.mocks.http.Answer;
import fr.aiguillage.mocks.http.Endpoint;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Scenario;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The calls of API v2 below {@code /api/v2}. */
final class UnEleveUnStageEndpoint implements Endpoint {
    static final String BASE = "/api/v2";
    private static final String SITE = "https://1eleve1stage.example";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE_SIZE = 30;
    private static final int SECTORS = 51;
    private static final double METRES_PER_DEGREE = 111_320;

    private final Tokens tokens;
    private final MinuteLimit limit;
    private final OwnOffers own;
    private final SearchedOffers searched;

    UnEleveUnStageEndpoint(Scenario scenario, Account account, Clock clock) {
        this.tokens = new Tokens(account, clock);
        this.limit = new MinuteLimit(clock);
        this.own = new OwnOffers(clock);
        this.searched = new SearchedOffers(scenario);
    }

    @Override
    public Answer answer(Request request, int step, Trouble trouble) {
        try {
            String path = URI.create(request.getUrl()).getPath();
            String call = request.getMethod().getName() + " " + path.replaceFirst("^" + BASE, "");
            if (call.equals("POST /auth/login")) {
                return tokens.login(body(request));
            }
            tokens.check(request);
            limit.count();
            return answer(call, request, step, trouble);
        } catch (Failure failure) {
            return failure.answer();
        }
    }

    OwnOffers own() {
        return own;
    }

    void revokeTokens() {
        tokens.revokeAll();
    }

    private Answer answer(String call, Request request, int step, Trouble trouble) {
        String offer = "/internship_offers/";
        if (call.equals("GET /internship_offers/search")) {
            List<ObjectNode> found = trouble == Trouble.EMPTY ? List.of() : search(request, step);
            return page(found, request, trouble, BASE + "/internship_offers/search");
        } else if (call.equals("GET /internship_offers")) {
            return page(own.list(), request, trouble, BASE + "/internship_offers");
        } else if (call.equals("GET /sectors")) {
            return sectors();
        } else if (call.equals("POST /internship_offers")) {
            return own.create(payload(request));
        } else if (call.startsWith("PATCH " + offer)) {
            return own.change(call.substring(("PATCH " + offer).length()), payload(request));
        } else if (call.startsWith("DELETE " + offer)) {
            return own.destroy(call.substring(("DELETE " + offer).length()));
        }
        return Answer.json(404, "{\"status\":404,\"error\":\"Not Found\"}");
    }

    private List<ObjectNode> search(Request request, int step) {
        Set<String> grades = values(request, "grades[]");
        String keyword = value(request, "keyword").toLowerCase(Locale.FRENCH);
        Stream<ObjectNode> all = Stream.concat(
                searched.open(step, SITE).stream(), own.published().stream().map(each -> searched.shown(each, SITE)));
        return all.filter(each -> grades.isEmpty() || any(each.path("grades"), grades))
                .filter(each ->
                        each.path("title").asText().toLowerCase(Locale.FRENCH).contains(keyword))
                .filter(each -> isNear(each, request))
                .toList();
    }

    private static boolean isNear(ObjectNode offer, Request request) {
        String latitude = value(request, "latitude");
        String longitude = value(request, "longitude");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return true;
        }
        String radius = value(request, "radius");
        double north = (offer.path("latitude").asDouble() - Double.parseDouble(latitude)) * METRES_PER_DEGREE;
        double east = (offer.path("longitude").asDouble() - Double.parseDouble(longitude)) * METRES_PER_DEGREE * 0.7;
        return Math.hypot(north, east) <= (radius.isEmpty() ? 60_000 : Double.parseDouble(radius));
    }

    private static Answer page(List<ObjectNode> all, Request request, Trouble trouble, String path) {
        String asked = value(request, "page");
        int page = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
        int pages = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        List<ObjectNode> shown =
                all.subList(Math.min(all.size(), (page - 1) * PAGE_SIZE), Math.min(all.size(), page * PAGE_SIZE));
        String base = "http://" + request.getHost() + ":" + request.getPort() + path;
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("pagination")
                .put("totalInternshipOffers", all.size())
                .put("internshipOffersPerPage", PAGE_SIZE)
                .put("totalPages", pages)
                .put("currentPage", page)
                .put("nextPage", page < pages ? base + "?page=" + (page + 1) : null)
                .put("prevPage", page > 1 ? base + "?page=" + (page - 1) : null)
                .put("isFirstPage", page == 1)
                .put("isLastPage", page >= pages)
                .put("pageUrlBase", base);
        answer.putArray("internshipOffers")
                .addAll(trouble == Trouble.TRUNCATED ? shown.subList(0, shown.size() / 2) : shown);
        return Answer.json(200, answer.toString());
    }

    private static Answer sectors() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var sectors = answer.putArray("sectors");
        for (int i = 1; i <= SECTORS; i++) {
            sectors.addObject()
                    .put("id", 1_000 + i)
                    .put("name", "Secteur " + i)
                    .put("external_url", "")
                    .put("uuid", "s" + i);
        }
        return Answer.json(200, answer.toString());
    }

    private static JsonNode payload(Request request) {
        JsonNode offer = body(request).path("internship_offer");
        if (!offer.isObject() || offer.isEmpty()) {
            throw Failure.of(422, "BAD_PAYLOAD", "param is missing or the value is empty or invalid: internship_offer");
        }
        return offer;
    }

    private static JsonNode body(Request request) {
        try {
            return JSON.readTree(request.getBodyAsString());
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static boolean any(JsonNode grades, Set<String> asked) {
        for (JsonNode grade : grades) {
            if (asked.contains(grade.asText())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> values(Request request, String name) {
        var parameter = request.queryParameter(name);
        return parameter.isPresent() ? Set.copyOf(parameter.values()) : Set.of();
    }

    private static String value(Request request, String name) {
        var parameter = request.queryParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : "";
    }
}
