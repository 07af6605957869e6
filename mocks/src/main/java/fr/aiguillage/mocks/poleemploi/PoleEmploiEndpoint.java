package fr.aiguillage.mocks.poleemploi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Request;
import fr.aiguillage.mocks.http.Answer;
import fr.aiguillage.mocks.http.Endpoint;
import fr.aiguillage.mocks.http.SecondLimit;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The search of « Offres d'emploi v2 »: 200 when all results fit on the page, 206 when they do not, 204 past the end
 * or when there are none, 429 past ten calls a second. Filled offers leave, as they do there.
 */
final class PoleEmploiEndpoint implements Endpoint {
    private static final int CALLS_PER_SECOND = 10;
    private static final String TOKEN = "/connexion/oauth2/access_token";
    private static final String SEARCH = "/partenaire/offresdemploi/v2/offres/search";

    private final TokenOffice tokens;
    private final DepositEndpoint deposits;
    private final SecondLimit rateLimit;
    private final FoundOffers found;
    private final PoleEmploiOffers offers;

    PoleEmploiEndpoint(Scenario scenario, Client client, Clock clock) {
        this.tokens = new TokenOffice(client, clock);
        this.deposits = new DepositEndpoint(client, clock);
        this.rateLimit = new SecondLimit(CALLS_PER_SECOND, clock);
        this.found = new FoundOffers(scenario);
        this.offers = new PoleEmploiOffers(scenario);
    }

    @Override
    public Answer answer(Request request, int step, Trouble trouble) {
        String path = request.getUrl().split("\\?", 2)[0];
        if (path.equals(TOKEN)) {
            return tokens.issue(request);
        }
        if (path.equals(DepositEndpoint.PATH)) {
            return deposits.take(request);
        }
        if (!path.equals(SEARCH)) {
            return Answer.json(404, "{\"message\":\"Not found\"}");
        }
        if (!tokens.knows(request.getHeader("Authorization"))) {
            return Answer.empty(401, Map.of("WWW-Authenticate", "Bearer realm=\"/partenaire\""));
        }
        if (!rateLimit.admits()) {
            return Answer.json(429, "{\"message\":\"Too Many Requests\"}", Map.of("Retry-After", "1"));
        }
        try {
            return page(SearchQuery.of(request), step, trouble);
        } catch (Refusal refusal) {
            return Answer.json(
                    400,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("message", refusal.getMessage())
                            .toString());
        }
    }

    /** The files that partners sent and that were taken. */
    List<String> deposits() {
        return deposits.taken();
    }

    /** Makes every token issued so far worthless. */
    void revokeTokens() {
        tokens.revokeAll();
    }

    private Answer page(SearchQuery query, int step, Trouble trouble) {
        int total = trouble == Trouble.EMPTY ? 0 : found.count(query, step);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept-Range", "150");
        headers.put("x-ratelimit-burst-capacity-clientidlimiter", Integer.toString(CALLS_PER_SECOND));
        headers.put("x-ratelimit-remaining-clientidlimiter", Integer.toString(rateLimit.remaining()));
        if (query.range().first() >= total) {
            headers.put("Content-Range", "offres -1--1/" + total);
            return Answer.empty(204, headers);
        }
        List<Publication> page = found.page(query, step);
        int served = trouble == Trouble.TRUNCATED ? page.size() / 2 : page.size();
        headers.put(
                "Content-Range",
                "offres " + query.range().first() + "-" + (query.range().first() + page.size() - 1) + "/" + total);
        boolean all = query.range().first() == 0 && page.size() == total;
        return Answer.json(
                all ? 200 : 206, results(page.subList(0, served), step).toString(), headers);
    }

    private ObjectNode results(List<Publication> page, int step) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("resultats");
        page.forEach(publication -> list.add(offers.offer(publication, step)));
        answer.putArray("filtresPossibles");
        return answer;
    }
}
