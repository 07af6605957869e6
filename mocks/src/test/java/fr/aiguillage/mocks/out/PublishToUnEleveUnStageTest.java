package fr.aiguillage.mocks.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.out.HttpCalls;
import fr.aiguillage.feeds.out.HttpOut;
import fr.aiguillage.feeds.out.HttpShown;
import fr.aiguillage.feeds.out.HttpTarget;
import fr.aiguillage.feeds.out.HttpTargetSettings;
import fr.aiguillage.feeds.out.SystemTarget.Shown;
import fr.aiguillage.feeds.out.TellParts;
import fr.aiguillage.feeds.out.TellParts.Told;
import fr.aiguillage.mocks.http.Trouble;
import fr.aiguillage.mocks.poleemploi.SetClock;
import fr.aiguillage.mocks.scenario.Scenarios;
import fr.aiguillage.mocks.uneleveunstage.Account;
import fr.aiguillage.mocks.uneleveunstage.UnEleveUnStageSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writing to API v2 of 1élève1stage, with the shipped mapping and the calls of flows.yaml. */
class PublishToUnEleveUnStageTest {
    private static final String ID = ShippedTarget.ID;
    private static final Map<String, Shown> NOTHING = Map.of();

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final UnEleveUnStageSimulator simulator =
            new UnEleveUnStageSimulator(Scenarios.of(1, 10), new Account("hub@pole.example", "s3cret"), 0, clock);
    private final ShippedTarget mapping = new ShippedTarget(
            "un-eleve-un-stage",
            Map.of("secteurs", ShippedTarget.CONFIG.resolve(Path.of("codes", "secteurs-1eleve1stage.csv"))));
    private final TellParts target;
    private final HttpShown shown;

    PublishToUnEleveUnStageTest() throws IOException {
        HttpTargetSettings settings = settings();
        HttpCalls calls = new HttpCalls(settings, new HttpOut(Duration.ofSeconds(10)), null);
        target = new TellParts(new HttpTarget(settings, calls, clock));
        shown = new HttpShown(settings, settings.shown(), calls);
    }

    private HttpTargetSettings settings() throws IOException {
        return ShippedTarget.settings(
                "un-eleve-un-stage",
                "http",
                HttpTargetSettings.class,
                Map.of(
                        "UN_ELEVE_UN_STAGE_URL", simulator.base().toString(),
                        "UN_ELEVE_UN_STAGE_EMAIL", "hub@pole.example",
                        "UN_ELEVE_UN_STAGE_PASSWORD", "s3cret"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void collegeAndLyceeAreNeverMixedAndSeatsNeverCountedTwice() throws Exception {
        Told told = publish(ID, NOTHING, ShippedTarget.offer());

        assertThat(told.refusals()).isEmpty();
        assertThat(simulator.published())
                .extracting(
                        offer -> offer.path("remote_id").asText(),
                        offer -> offer.path("grades").toString(),
                        offer -> offer.path("max_candidates").asInt())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ID, "[\"troisieme\"]", 4),
                        org.assertj.core.groups.Tuple.tuple(ID + "-lycee", "[\"seconde\"]", 3));
    }

    @Test
    void anAdvertThatIsNoMoreIsDeletedAndTheOthersStay() throws Exception {
        Told first = publish(ID, NOTHING, ShippedTarget.offer());
        ObjectNode college = ShippedTarget.offer();
        ((ObjectNode) college.path("seatBlocks").get(0)).putArray("levels").add("QUATRIEME");

        Told told = publish(ID, first.shown(), college);

        assertThat(told.shown()).containsOnlyKeys("");
        assertThat(simulator.published()).singleElement().satisfies(offer -> {
            assertThat(offer.path("grades").toString()).isEqualTo("[\"quatrieme\"]");
            assertThat(offer.path("max_candidates").asInt()).isEqualTo(7);
        });
    }

    @Test
    void textsAreCutToTheLengthsOfTheApi() throws Exception {
        ObjectNode offer = ShippedTarget.offer();
        offer.put("title", "atelier ".repeat(37)).put("description", "voir le métier ".repeat(200));
        ((ObjectNode) offer.path("host")).put("legalName", "Atelier ".repeat(60));
        ((ObjectNode) offer.path("place")).put("city", "Saint-Exemple-sur-un-Fleuve-au-Nom-Interminable-et-Plus");

        Told told = publish(ID, NOTHING, offer);

        assertThat(told.refusals()).isEmpty();
        assertThat(simulator.published().get(0).path("title").asText())
                .endsWith("…")
                .hasSizeBetween(100, 150);
    }

    @Test
    void anOfferThatTheApiRefusesIsToldWithItsCodeAndWords() throws Exception {
        ObjectNode offer = ShippedTarget.offer();
        ((ObjectNode) offer.path("place")).put("postcode", "1500");
        ((ObjectNode) offer.path("seatBlocks").get(0)).putArray("levels").add("TROISIEME");

        assertThat(publish(ID, NOTHING, offer).refusals())
                .containsExactly("HTTP 400 VALIDATION_ERROR: zipcode: is invalid");
    }

    @Test
    void aSecondeWithoutTheWeeksOfJuneIsRefusedAndTheCollegeTakesAllSeats() throws Exception {
        ObjectNode offer = ShippedTarget.offer();
        ((ObjectNode) offer.path("seatBlocks").get(0)).putArray("weeks").add("2026-W20");

        Told told = publish(ID, NOTHING, offer);

        assertThat(told.refusals()).containsExactly("lycee: 2de : il faut les deux semaines de juin");
        assertThat(simulator.published())
                .singleElement()
                .satisfies(shown ->
                        assertThat(shown.path("max_candidates").asInt()).isEqualTo(7));
    }

    @Test
    void aLostAnswerMakesNoSecondAdvert() throws Exception {
        publish(ID, NOTHING, ShippedTarget.offer());
        ObjectNode changed = ShippedTarget.offer().put("title", "Autre titre");

        Told told = publish(ID, NOTHING, changed);

        assertThat(told.refusals()).isEmpty();
        assertThat(simulator.published())
                .hasSize(2)
                .allSatisfy(offer -> assertThat(offer.path("title").asText()).isEqualTo("Autre titre"));
    }

    @Test
    void aSuspendedOfferIsUnpublishedAndPublishedAgain() throws Exception {
        Map<String, Shown> shown = publish(ID, NOTHING, ShippedTarget.offer()).shown();

        Map<String, Shown> hidden = target.withdraw(ID, shown, true).shown();
        assertThat(simulator.published())
                .hasSize(2)
                .allSatisfy(
                        offer -> assertThat(offer.path("published_at").isNull()).isTrue());

        publish(ID, hidden, ShippedTarget.offer());
        assertThat(simulator.published())
                .hasSize(2)
                .allSatisfy(offer ->
                        assertThat(offer.path("published_at").isTextual()).isTrue());
    }

    @Test
    void aDeletedOfferComesBackUnderANewName() throws Exception {
        Map<String, Shown> shown = publish(ID, NOTHING, ShippedTarget.offer()).shown();
        target.withdraw(ID, shown, false);
        assertThat(simulator.published()).isEmpty();
        assertThat(target.withdraw(ID, shown, false).refusals()).isEmpty();

        publish(ID + "-1", NOTHING, ShippedTarget.offer());

        assertThat(names()).containsExactlyInAnyOrder(ID + "-1", ID + "-1-lycee");
    }

    @Test
    void theListHoldsAllPagesOfWhatIsNotDeletedAndACutOneIsRefused() throws Exception {
        for (int i = 0; i < 16; i++) {
            publish(ID + "-" + i, NOTHING, ShippedTarget.offer());
        }
        Map<String, Shown> unpublished =
                publish(ID, NOTHING, ShippedTarget.offer()).shown();
        target.withdraw(ID, unpublished, true);
        Map<String, Shown> deleted =
                publish(ID + "-x", NOTHING, ShippedTarget.offer()).shown();
        target.withdraw(ID + "-x", deleted, false);
        simulator.revokeTokens();

        assertThat(shown.read().shown())
                .hasSize(34)
                .contains(ID, ID + "-lycee", ID + "-15-lycee")
                .noneMatch(id -> id.contains("-x"));
        assertThat(shown.read().mixed()).isTrue();

        simulator.api().bring(Trouble.TRUNCATED);
        assertThatThrownBy(shown::read).isInstanceOf(IOException.class).hasMessageContaining("34 adverts announced");
    }

    @Test
    void aTokenThatEndedIsRenewed() throws Exception {
        publish(ID, NOTHING, ShippedTarget.offer());
        clock.forward(Duration.ofHours(25));

        assertThat(publish(ID + "-1", NOTHING, ShippedTarget.offer()).refusals())
                .isEmpty();
        assertThat(names()).hasSize(4);
    }

    private Told publish(String id, Map<String, Shown> before, ObjectNode offer) throws Exception {
        return target.publish(id, before, mapping.adverts(id, "NEW", offer));
    }

    private Set<String> names() {
        List<ObjectNode> published = simulator.published();
        return published.stream().map(offer -> offer.path("remote_id").asText()).collect(Collectors.toSet());
    }
}
