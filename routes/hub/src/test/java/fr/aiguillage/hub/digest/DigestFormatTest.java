package fr.aiguillage.hub.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.hub.digest.Digest.Gap;
import fr.aiguillage.hub.digest.Digest.Line;
import fr.aiguillage.hub.digest.Digest.Section;
import fr.aiguillage.hub.digest.Digest.Week;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One digest as text, page and JSON. */
class DigestFormatTest {

    private static final Section NONE = new Section(0, Map.of(), List.of());
    private static final Line LINE = new Line(
            "0b0e",
            "Vente <script>alert(1)</script> & conseil\n- Fausse ligne",
            "Boutique \"Ici\"",
            "Roanne",
            3,
            List.of("PFMP"),
            List.of("CAP"),
            List.of("2027-W10", "2027-W13"),
            "seule commune de ce code postal",
            null);
    private static final Line SEEN = new Line(
            "0c0f",
            "Couture",
            null,
            null,
            1,
            List.of(),
            List.of(),
            List.of(),
            null,
            "gérée par Pôle de stages Loire Sud");
    private static final Digest DIGEST = new Digest(
            "loire-nord",
            "Pôle de stages Loire Nord",
            "2026-03-02",
            "2025.1",
            "2026-03-03T05:00:00Z",
            333,
            new Section(201, Map.of("PFMP", 1), List.of(LINE)),
            NONE,
            NONE,
            NONE,
            NONE,
            new Section(1, Map.of(), List.of(SEEN)),
            1,
            Map.of(),
            0,
            List.of(
                    new Gap(List.of("CAP"), "G16", 40, 10, 8, 22, List.of(new Week("2027-W10", 30, 10)), 0),
                    new Gap(List.of("MC"), null, 9, 5, 0, 4, List.of(new Week("2027-W11", 2, 0)), 3),
                    new Gap(List.of(), null, 5, 9, 0, 0, List.of(new Week("2027-W12", 1, 4)), 0)));

    @Test
    void theTextIsReadFromTopToBottom() {
        assertThat(DigestFormat.TXT.render(DIGEST)).isEqualTo("""
                Pôle de stages Loire Nord : lundi 2 mars 2026
                333 offres ouvertes, carte 2025.1.

                Nouvelles : 201 (1 PFMP)
                - Vente <script>alert(1)</script> & conseil - Fausse ligne
                  Boutique "Ici", Roanne, 3 places, PFMP, CAP, 2027-W10 à 2027-W13
                  Pourquoi ici : seule commune de ce code postal
                  0b0e
                - et 200 autres.

                Modifiées : 0

                Parties : 0

                Bientôt finies : 0

                En attente : 0

                Chez d'autres pôles, visibles d'ici : 1
                - Couture
                  1 place
                  gérée par Pôle de stages Loire Sud
                  0c0f

                À décider
                - 1 doublon possible à trancher.

                Places manquantes
                - CAP, famille G16 : 22 places manquent pour 40 élèves (10 dans le pôle, 8 partagées). Semaines en manque : 2027-W10 (il en manque 10).
                - MC : 4 places manquent pour 9 élèves (5 dans le pôle, 0 partagées). Places par semaine : 2027-W11 (2), sans semaine (3).
                - Tous publics : assez de places pour 5 élèves (9 dans le pôle, 0 partagées). Semaines en manque : 2027-W12 (il en manque 4).
                """);
    }

    @Test
    void thePageShowsWordsOfSourcesAsWords() {
        assertThat(DigestFormat.HTML.render(DIGEST))
                .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; conseil")
                .contains("Boutique &quot;Ici&quot;")
                .doesNotContain("<script>")
                .contains("visibles d&#39;ici : 1</h2>", "Semaines en manque : 2027-W10 (il en manque 10).")
                .contains("<h2>Nouvelles : 201 (1 PFMP)</h2>");
    }

    @Test
    void theJsonHoldsEverything() throws Exception {
        JsonNode json = new ObjectMapper().readTree(DigestFormat.JSON.render(DIGEST));

        assertThat(json.at("/fresh/count").asInt()).isEqualTo(201);
        assertThat(json.at("/fresh/lines/0/weeks/1").asText()).isEqualTo("2027-W13");
        assertThat(json.at("/gaps/0/missing").asInt()).isEqualTo(22);
        assertThat(json.at("/gaps/0/weeks/0/missing").asInt()).isEqualTo(10);
        assertThat(json.at("/seen/lines/0/note").asText()).isEqualTo("gérée par Pôle de stages Loire Sud");
    }

    @Test
    void everyRuleHasWordsOfItsOwn() {
        assertThat(PlacingRule.values())
                .extracting(rule -> WhyHere.of(rule.name()))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }
}
