package fr.aiguillage.mocks.poleemploi;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import fr.aiguillage.mocks.scenario.PlaceKind;
import fr.aiguillage.mocks.scenario.Publication;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for, refused in the API's own words when it is wrong.
 *
 * @param departments INSEE codes; empty for all
 * @param created from and to, both inclusive; absent for any time
 */
record SearchQuery(Set<String> departments, @Nullable Created created, Range range) {
    /** When offers were created. */
    record Created(Instant from, Instant to) {}

    /** Auvergne-Rhône-Alpes, the only region that the scenario reaches into. */
    private static final String REGION = "84";

    private static final Set<String> REGION_DEPARTMENTS =
            Set.of("01", "03", "07", "15", "26", "38", "42", "43", "63", "69", "73", "74");
    private static final Set<String> CONTRACT_TYPES =
            Set.of("CDI", "CDD", "MIS", "SAI", "CCE", "FRA", "LIB", "REP", "TTI", "DDI", "DDT", "DIN");
    private static final int MOST_KEYWORDS = 7;

    static SearchQuery of(Request request) {
        UnaryOperator<@Nullable String> parameter = name -> value(request, name);
        checkKeywords(parameter.apply("motsCles"));
        checkContractTypes(parameter.apply("typeContrat"));
        String fullTime = parameter.apply("tempsPlein");
        if (fullTime != null && !Set.of("true", "false").contains(fullTime)) {
            throw new Refusal("Format du paramètre « tempsPlein » incorrect. Booléen attendu.");
        }
        checkValue(
                "natureContrat",
                parameter.apply("natureContrat"),
                "(E1|E2|FA|FJ|FS|FT|FU|I1|NS|FV|FW|FX|FY|PS|PR|CC|CU|EE|ER|CI)(,[A-Z0-9]{2})*");
        checkValue("commune", parameter.apply("commune"), "[0-9AB]{5}(,[0-9AB]{5})*");
        String experience = parameter.apply("experienceExigence");
        if (experience != null && !Set.of("D", "S", "E").contains(experience)) {
            throw new Refusal("Format du paramètre « experienceExigence » incorrect. D, E ou S attendu.");
        }
        return new SearchQuery(
                departments(parameter.apply("departement"), parameter.apply("region")),
                created(parameter.apply("minCreationDate"), parameter.apply("maxCreationDate")),
                Range.of(parameter.apply("range")));
    }

    /** Offers abroad have no département and are found only by who asks for the whole world. */
    boolean finds(Publication publication) {
        Instant creation = PoleEmploiOffers.created(publication.opportunity());
        boolean inTime = created == null || !creation.isBefore(created.from()) && !creation.isAfter(created.to());
        return inTime && isInDepartments(publication);
    }

    private boolean isInDepartments(Publication publication) {
        return departments.isEmpty()
                || (publication.opportunity().place() != PlaceKind.ABROAD
                        && departments.contains(
                                publication.opportunity().host().commune().department()));
    }

    private static Set<String> departments(@Nullable String departments, @Nullable String region) {
        if (region != null && !region.equals(REGION)) {
            throw new Refusal("Valeur du paramètre « region » incorrecte.");
        }
        if (departments == null) {
            return region == null ? Set.of() : REGION_DEPARTMENTS;
        }
        Set<String> asked = Set.copyOf(Arrays.asList(departments.split(",")));
        if (!asked.stream().allMatch(code -> code.matches("[0-9]{2}|2[AB]|97[1-8]"))) {
            throw new Refusal("Valeur du paramètre « departement » incorrecte.");
        }
        return asked;
    }

    /** Both or neither; how a lone or wrong one is worded is assumed. */
    private static @Nullable Created created(@Nullable String from, @Nullable String to) {
        if (from == null && to == null) {
            return null;
        }
        String form = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z";
        if (from == null || to == null || !from.matches(form) || !to.matches(form)) {
            throw new Refusal("Format des paramètres « minCreationDate » et « maxCreationDate » incorrect.");
        }
        return new Created(Instant.parse(from), Instant.parse(to));
    }

    private static void checkValue(String name, @Nullable String value, String form) {
        if (value != null && !value.matches(form)) {
            throw new Refusal("Valeur du paramètre « " + name + " » incorrecte.");
        }
    }

    private static void checkKeywords(@Nullable String keywords) {
        if (keywords == null) {
            return;
        }
        String[] words = keywords.split(",");
        if (words.length > MOST_KEYWORDS
                || Arrays.stream(words).anyMatch(word -> word.strip().length() < 2)) {
            throw new Refusal("Format du paramètre « motsCles » incorrect. 7 mots-clé au maximum séparés par des"
                    + " virgules et d'au moins 2 caractères.");
        }
    }

    private static void checkContractTypes(@Nullable String types) {
        if (types != null && !CONTRACT_TYPES.containsAll(Arrays.asList(types.split(",")))) {
            throw new Refusal("Valeur du paramètre « typeContrat » incorrecte.");
        }
    }

    private static @Nullable String value(Request request, String name) {
        QueryParameter parameter = request.queryParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : null;
    }
}
