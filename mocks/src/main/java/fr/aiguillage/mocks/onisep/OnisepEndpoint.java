package fr.aiguillage.mocks.onisep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import fr.aiguillage.mocks.http.Answer;
import fr.aiguillage.mocks.http.Endpoint;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Fate;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Shelf;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /api/v1/offres?page=1&taille=100}: the whole stock, page by page. A page carries an {@code ETag}; who
 * shows it again in {@code If-None-Match} is answered 304 as long as nothing has changed. What a partner deposits comes
 * last.
 */
final class OnisepEndpoint implements Endpoint {
    private static final String OFFERS = "/api/v1/offres";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_PAGE = 200;

    private final Scenario scenario;
    private final Shelf shelf;
    private final OnisepOffers offers;
    private final OnisepDeposits deposits = new OnisepDeposits();

    OnisepEndpoint(Scenario scenario) {
        this.scenario = scenario;
        this.shelf = new Shelf(scenario, OfferSystem.ONISEP);
        this.offers = new OnisepOffers(scenario);
    }

    @Override
    public Answer answer(Request request, int step, Trouble trouble) {
        String path = request.getUrl().split("\\?", 2)[0];
        if (path.startsWith(OFFERS + "/") || request.getMethod().isOneOf(RequestMethod.POST)) {
            return deposit(request, path);
        }
        if (!path.equals(OFFERS)) {
            return Answer.json(404, "{\"erreur\":\"Ressource inconnue\"}");
        }
        int page = number(request, "page", 1);
        int size = number(request, "taille", 100);
        if (page < 1 || size < 1 || size > LARGEST_PAGE) {
            return Answer.json(400, "{\"erreur\":\"page : à partir de 1 ; taille : de 1 à " + LARGEST_PAGE + "\"}");
        }
        String tag = tag(step, page, size, trouble);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return Answer.empty(304, Map.of("ETag", tag));
        }
        return Answer.json(200, page(step, page, size, trouble).toString(), Map.of("ETag", tag));
    }

    OnisepDeposits deposits() {
        return deposits;
    }

    private Answer deposit(Request request, String path) {
        String reference = path.substring(Math.min(path.length(), OFFERS.length() + 1));
        if (!path.startsWith(OFFERS)) {
            return Answer.json(404, "{\"erreur\":\"Ressource inconnue\"}");
        }
        if (request.getMethod().isOneOf(RequestMethod.DELETE)) {
            return deposits.remove(reference);
        }
        JsonNode body = body(request);
        if (!body.isObject()) {
            return Answer.json(400, "{\"erreur\":\"Corps illisible\"}");
        }
        return request.getMethod().isOneOf(RequestMethod.POST)
                ? deposits.create(body)
                : deposits.change(reference, body);
    }

    private static JsonNode body(Request request) {
        try {
            return JSON.readTree(request.getBodyAsString());
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private ObjectNode page(int step, int page, int size, Trouble trouble) {
        List<ObjectNode> extra = deposits.list();
        int own = shelf.size(step);
        int total = trouble == Trouble.EMPTY ? 0 : own + extra.size();
        int served = trouble == Trouble.TRUNCATED ? total / 2 : total;
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("total", total);
        answer.put("page", page);
        answer.put("pages", (served + size - 1) / size);
        var list = answer.putArray("offres");
        int from = Math.min(served, (page - 1) * size);
        int to = Math.min(served, page * size);
        shelf.slice(step, Math.min(own, from), Math.min(own, to))
                .forEach(publication -> list.add(offers.offer(publication, step)));
        extra.subList(Math.max(0, from - own), Math.max(0, to - own)).forEach(list::add);
        return answer;
    }

    private String tag(int step, int page, int size, Trouble trouble) {
        long state = scenario.settings().seed() * 31 + scenario.settings().size();
        return "\"%x-%d-%d-%d-%d-%s\""
                .formatted(state, deposits.changes(), Math.min(step, Fate.LAST_STEP), page, size, trouble);
    }

    private static int number(Request request, String name, int otherwise) {
        QueryParameter parameter = request.queryParameter(name);
        if (!parameter.isPresent()) {
            return otherwise;
        }
        return parameter.firstValue().matches("[0-9]{1,6}") ? Integer.parseInt(parameter.firstValue()) : -1;
    }
}
