package fr.aiguillage.mocks.immersion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Request;
import fr.aiguillage.mocks.http.Answer;
import fr.aiguillage.mocks.http.Endpoint;
import fr.aiguillage.mocks.http.SecondLimit;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Scenario;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * {@code GET /api/v3/offers}: the key stands in {@code authorization} without {@code Bearer}; five calls a second; a page
 * beyond the last is an error. Errors are {@code {status, message, issues?}}.
 */
final class ImmersionEndpoint implements Endpoint {
    private static final String OFFERS = "/api/v3/offers";
    private static final int CALLS_PER_SECOND = 5;
    private static final int DEFAULT_PAGE = 10;
    private static final int LARGEST_PAGE = 5_000;
    private static final Set<String> SORTS = Set.of("date", "score", "distance");

    private final String key;
    private final SecondLimit limit;
    private final ImmersionOffers offers;

    ImmersionEndpoint(Scenario scenario, String key, Clock clock) {
        this.key = key;
        this.limit = new SecondLimit(CALLS_PER_SECOND, clock);
        this.offers = new ImmersionOffers(scenario);
    }

    @Override
    public Answer answer(Request request, int step, Trouble trouble) {
        if (!URI.create(request.getUrl()).getPath().equals(OFFERS)) {
            return error(404, "Not found", List.of());
        }
        String given = request.getHeader("authorization");
        if (given == null || given.isEmpty()) {
            return error(401, "unauthenticated", List.of());
        }
        if (!given.equals(key)) {
            return error(403, "unauthorized consumer Id", List.of());
        }
        if (!limit.admits()) {
            return error(429, "Too many requests, please try again later.", List.of());
        }
        String sort = value(request, "sortBy");
        if (!SORTS.contains(sort)) {
            return broken("sortBy : Invalid enum value. Expected 'date' | 'score' | 'distance'");
        }
        if (sort.equals("distance") && value(request, "latitude").isEmpty()) {
            return broken("latitude : Required when sortBy is 'distance'");
        }
        return page(request, step, trouble);
    }

    private Answer page(Request request, int step, Trouble trouble) {
        int size = number(value(request, "perPage"), DEFAULT_PAGE);
        int page = number(value(request, "page"), 1);
        if (size < 1 || size > LARGEST_PAGE || page < 1) {
            return broken("perPage : Number must be less than or equal to " + LARGEST_PAGE);
        }
        List<ObjectNode> all = trouble == Trouble.EMPTY ? List.of() : found(request, step);
        int pages = Math.max(1, (all.size() + size - 1) / size);
        if (page > pages) {
            return error(
                    400,
                    "Page number is more than the total number of pages (required page: " + page + " > total pages: "
                            + pages + ", with " + size + " results / page)",
                    List.of());
        }
        List<ObjectNode> shown = all.subList((page - 1) * size, Math.min(all.size(), page * size));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("data").addAll(trouble == Trouble.TRUNCATED ? shown.subList(0, shown.size() / 2) : shown);
        answer.putObject("pagination")
                .put("totalRecords", all.size())
                .put("currentPage", page)
                .put("totalPages", pages)
                .put("numberPerPage", size);
        return Answer.json(200, answer.toString());
    }

    private List<ObjectNode> found(Request request, int step) {
        Set<String> departments = values(request, "departmentCodes[]");
        Set<String> fit = values(request, "fitForDisabledWorkers[]");
        return offers.open(step).stream()
                .filter(each -> departments.isEmpty()
                        || departments.contains(
                                each.at("/address/departmentCode").asText()))
                .filter(each -> fit.isEmpty()
                        || fit.contains(each.path("fitForDisabledWorkers").asText()))
                .toList();
    }

    private static Answer broken(String issue) {
        return error(
                400,
                "Shared-route schema 'queryParamsSchema' was not respected in adapter 'express'.\nRoute: GET /v3/offers",
                List.of(issue));
    }

    private static Answer error(int status, String message, List<String> issues) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("status", status).put("message", message);
        if (!issues.isEmpty()) {
            var list = body.putArray("issues");
            issues.forEach(list::add);
        }
        return Answer.json(status, body.toString());
    }

    private static Set<String> values(Request request, String name) {
        var parameter = request.queryParameter(name);
        return parameter.isPresent() ? Set.copyOf(parameter.values()) : Set.of();
    }

    private static String value(Request request, String name) {
        var parameter = request.queryParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : "";
    }

    private static int number(String text, int otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }
}
