package fr.aiguillage.mocks.uneleveunstage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the API refuses of an offer: 400 with the fields, 422 for grades and weeks. Messages seen in its documentation
 * are word for word; that of a forbidden permalink and of the number of places are assumed.
 */
final class Checks {
    private static final Map<String, Integer> LENGTHS = lengths();
    private static final Set<String> REQUIRED = Set.of(
            "title",
            "description",
            "employer_name",
            "employer_description",
            "zipcode",
            "city",
            "sector_uuid",
            "remote_id",
            "permalink");
    private static final Set<String> GRADES = Set.of("quatrieme", "troisieme", "seconde");
    private static final int MOST_PLACES = 6_000;

    private Checks() {}

    static void created(JsonNode offer) {
        grades(offer);
        ObjectNode errors = JsonNodeFactory.instance.objectNode();
        for (String field : new TreeSet<>(REQUIRED)) {
            if (offer.path(field).asText().isBlank()) {
                String shown = field.equals("sector_uuid") ? "sector" : field;
                errors.withArray(shown)
                        .add(field.equals("employer_description") ? "doit être rempli(e)" : "Missing " + shown);
            }
        }
        fields(offer, errors);
    }

    static void changed(JsonNode offer) {
        grades(offer);
        fields(offer, JsonNodeFactory.instance.objectNode());
    }

    private static void fields(JsonNode offer, ObjectNode errors) {
        LENGTHS.forEach((field, length) -> {
            if (offer.path(field).asText().length() > length) {
                String name = Character.toUpperCase(field.charAt(0)) + field.substring(1);
                errors.withArray(field).add(name + " too long, allowed up to " + length + " chars");
            }
        });
        if (offer.has("zipcode") && !offer.path("zipcode").asText().matches("[0-9]{5}")) {
            errors.withArray("zipcode").add("is invalid");
        }
        if (offer.path("permalink").asText().matches(".*(test|staging).*")) {
            errors.withArray("permalink").add("is invalid");
        }
        int places = offer.path("max_candidates").asInt(1);
        if (places < 1 || places > MOST_PLACES) {
            errors.withArray("max_candidates").add("must be between 1 and " + MOST_PLACES);
        }
        if (offer.has("sector_uuid") && !offer.path("sector_uuid").asText().matches("s([1-9]|[1-4][0-9]|5[01])")) {
            errors.withArray("sector").add("Missing sector");
        }
        if (!errors.isEmpty()) {
            throw Failure.of(400, "VALIDATION_ERROR", errors);
        }
    }

    private static void grades(JsonNode offer) {
        Set<String> grades = new TreeSet<>();
        offer.path("grades").forEach(grade -> grades.add(grade.asText()));
        if (!GRADES.containsAll(grades)) {
            throw Failure.of(422, "BAD_ARGUMENT", "unknown grade");
        }
        if (grades.contains("seconde") && grades.size() > 1) {
            throw Failure.of(422, "WRONG_PARAMS", "Grades must be either college or lycee, not both");
        }
        Set<String> weeks = new TreeSet<>();
        offer.path("weeks").forEach(week -> weeks.add(week.asText()));
        if (!weeks.stream().allMatch(week -> week.matches("20[0-9]{2}-W[0-5][0-9]"))) {
            throw Failure.of(422, "BAD_ARGUMENT", "invalid week");
        }
        // The two weeks of June in which pupils of seconde leave school.
        boolean mandatory = weeks.stream().anyMatch(week -> week.endsWith("W25"))
                && weeks.stream().anyMatch(week -> week.endsWith("W26"));
        if (grades.contains("seconde") && !mandatory) {
            throw Failure.of(422, "WRONG_PARAMS", "All mandatory weeks must be included for seconde grade");
        }
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        lengths.put("title", 150);
        lengths.put("description", 1_500);
        lengths.put("employer_name", 150);
        lengths.put("employer_description", 275);
        lengths.put("employer_website", 560);
        lengths.put("street", 500);
        lengths.put("city", 50);
        lengths.put("remote_id", 60);
        lengths.put("permalink", 200);
        return lengths;
    }
}
