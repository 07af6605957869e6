package fr.aiguillage.mocks.missionlocale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import fr.aiguillage.mocks.http.Answer;
import fr.aiguillage.mocks.http.Endpoint;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /operateurs/events} hands out the oldest events that were not acknowledged, {@code POST
 * /operateurs/events/{id}/ack} ends one; a key for each operator. i-milo's events are about people: those about offers
 * are an assumption, those about appointments are as it has them, and name a young person's file.
 */
final class MissionLocaleEventsEndpoint implements Endpoint {
    static final String EVENTS = "/operateurs/events";
    private static final int AT_A_TIME = 50;
    /** One event in so many is about a person. */
    private static final int PEOPLE = 10;

    private final String key;
    private final Map<String, ObjectNode> pending = new LinkedHashMap<>();

    MissionLocaleEventsEndpoint(Scenario scenario, String key) {
        this.key = key;
        MissionLocaleRows rows = new MissionLocaleRows(scenario, MissionLocaleSimulator.STRUCTURE);
        Iterator<List<String>> offers = scenario.shown(OfferSystem.MISSION_LOCALE, 0)
                .map(publication -> rows.row(publication, 0))
                .iterator();
        for (int number = 1; offers.hasNext(); number++) {
            ObjectNode event = JsonNodeFactory.instance.objectNode();
            event.put("identifiant", "E-" + number).put("date", "2026-12-01T08:00:00Z");
            if (number % PEOPLE == 0) {
                event.put("type", "RDV").put("action", "CREATE").put("idDossier", 700_000 + number);
            } else {
                event.put("type", "OFFRE").put("action", "CREATE").set("offre", offer(offers.next()));
            }
            pending.put("E-" + number, event);
        }
    }

    private static ObjectNode offer(List<String> cells) {
        ObjectNode offer = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            offer.put(MissionLocaleRows.COLUMNS.get(i), cells.get(i));
        }
        return offer;
    }

    @Override
    public synchronized Answer answer(Request request, int step, Trouble trouble) {
        String given = request.getHeader("X-Gravitee-Api-Key");
        if (!key.equals(given)) {
            return Answer.json(given == null ? 401 : 403, "{\"message\":\"Unauthorized\"}");
        }
        String path = request.getUrl().split("\\?", 2)[0];
        if (path.equals(EVENTS) && request.getMethod().isOneOf(RequestMethod.GET)) {
            ArrayNode oldest = JsonNodeFactory.instance.arrayNode();
            pending.values().stream().limit(AT_A_TIME).forEach(oldest::add);
            return Answer.json(200, oldest.toString());
        }
        if (path.startsWith(EVENTS + "/")
                && path.endsWith("/ack")
                && request.getMethod().isOneOf(RequestMethod.POST)) {
            String id = path.substring(EVENTS.length() + 1, path.length() - "/ack".length());
            return pending.remove(id) == null
                    ? Answer.json(404, "{\"message\":\"Événement inconnu\"}")
                    : Answer.json(200, "{}");
        }
        return Answer.json(404, "{\"message\":\"Not Found\"}");
    }

    synchronized int pending() {
        return pending.size();
    }
}
