package fr.aiguillage.hub.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routing rules count only when their own examples come out as said. */
class RoutingCheckTest {

    private static final Path SHIPPED = Path.of("..", "..", "config");
    private static final Communes COMMUNES = LoadCommunes.load(SHIPPED);
    private static final PoleMaps MAPS = LoadPoleMap.load(SHIPPED, COMMUNES);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String RULES = """
            rules:
              - id: hotel
                priority: 10
                when: {kinds: [PFMP], families: [G16]}
                then: {custodian: lyon-ouest, also-visible: [territorial]}
                examples:
                  - {offer: hotel.json, expect: lyon-ouest, sees: [lyon-est]}
                  - {offer: garage.json, expect: lyon-est, fires: false}
            """;
    private static final String OFFER = """
            {"source": {"remoteId": "1"}, "title": "Service en salle", "rome": ["G1803"],
             "seatBlocks": [{"kind": "PFMP", "seats": 1}], "host": {"legalName": "Hôtel"},
             "place": {"inseeCode": "69259", "precision": "COMMUNE"}}
            """;

    @TempDir
    private Path config;

    @BeforeEach
    void twoOffers() throws IOException {
        Files.createDirectories(config.resolve("routing"));
        write("routing/hotel.json", OFFER.replace("G1803", "G1602"));
        write("routing/garage.json", OFFER.replace("G1803", "I1604"));
        write("routing.yaml", RULES);
    }

    @Test
    void theShippedRulesHold() {
        assertThat(new RoutingCheck().check(SHIPPED)).isEmpty();
        assertThat(LoadPlacing.load(SHIPPED, MAPS, COMMUNES).version(TODAY)).isEqualTo("2025.1");
    }

    @Test
    void rulesWhoseExamplesHoldAreUsedAndNamedByTheVersion() throws IOException {
        assertThat(problems()).isEmpty();
        String version = placing().version(TODAY);
        assertThat(version).matches("2025\\.1\\+rules-[0-9a-f]{8}");

        write("routing.yaml", RULES.replace("  - {offer: garage.json, expect: lyon-est, fires: false}", ""));
        assertThat(placing().version(TODAY)).isEqualTo(version);
        write("routing.yaml", RULES.replace("families: [G16]", "families: [G16, G17]"));
        assertThat(placing().version(TODAY)).isNotEqualTo(version);
    }

    @Test
    void anExampleThatDoesNotHoldIsToldOnItsLineWithWhatCameOut() throws IOException {
        write("routing.yaml", RULES.replace("families: [G16]", "families: [G18]"));

        assertThat(problems()).first().satisfies(problem -> {
            assertThat(problem.notice().code()).isEqualTo(RoutingNotice.ROUTING_EXAMPLE_FAILS);
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.notice().english())
                    .isEqualTo("The example hotel.json does not hold on 2026-03-02: expected lyon-ouest, got lyon-est"
                            + " (COMMUNE_BY_CODE; hotel: families do not fit). Correct the rule or the example.");
        });
    }

    @Test
    void theHubRefusesRulesThatDoNotHold() throws IOException {
        write("routing.yaml", RULES.replace("families: [G16]", "families: [G18]"));

        assertThatThrownBy(this::placing)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("routing.yaml:7");
    }

    @Test
    void whoSeesTheOfferAndWhetherTheRuleFiresAreProvenToo() throws IOException {
        write("routing.yaml", RULES.replace("sees: [lyon-est]", "sees: []"));
        assertThat(codes()).containsExactly("ROUTING_EXAMPLE_FAILS");

        write("routing.yaml", RULES.replace(", fires: false", ""));
        assertThat(codes()).containsExactly("ROUTING_EXAMPLE_FAILS");
    }

    @Test
    void anExampleMustHoldOnTheMapToComeAsWell() throws IOException {
        PoleMaps next = withoutLyonOuestFrom(TODAY.plusDays(30));

        ReadRouting reader = new ReadRouting(config, next, COMMUNES, TODAY);
        reader.read();

        assertThat(reader.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.notice().english())
                        .contains("on 2026-04-01", "the map in force has no pôle lyon-ouest"));
    }

    @Test
    void aRuleThatNoExampleFiresIsRefused() throws IOException {
        write("routing.yaml", RULES.replace("      - {offer: hotel.json, expect: lyon-ouest, sees: [lyon-est]}\n", ""));

        assertThat(codes()).containsExactly("ROUTING_RULE_UNPROVEN");
    }

    @Test
    void aRuleThatIsOffIsProvenButNotUsed() throws IOException {
        write("routing.yaml", RULES.replace("priority: 10", "priority: 10\n    enabled: false"));
        assertThat(problems()).isEmpty();
        assertThat(placing().version(TODAY)).isEqualTo("2025.1");

        write(
                "routing.yaml",
                RULES.replace("priority: 10", "priority: 10\n    enabled: false")
                        .replace("G16", "G18"));
        assertThat(codes()).contains("ROUTING_EXAMPLE_FAILS");
    }

    @Test
    void namesThatCannotBeTrueAreTold() throws IOException {
        write("routing.yaml", RULES.replace("custodian: lyon-ouest", "custodian: lyon-nulle-part"));
        assertThat(codes()).containsExactly("ROUTING_POLE_UNKNOWN");

        write("routing.yaml", RULES + RULES.substring(RULES.indexOf('\n') + 1));
        assertThat(codes()).containsExactly("ROUTING_ID_TWICE", "ROUTING_PRIORITY_TWICE");

        write("routing.yaml", RULES.replace("families: [G16]", "families: [G16], agreements: [CAP-9]"));
        assertThat(codes()).contains("ROUTING_AGREEMENT_UNKNOWN");

        write("routing.yaml", RULES.replace("hotel.json", "absent.json"));
        assertThat(codes()).containsExactly("ROUTING_EXAMPLE_UNREADABLE");

        write("routing.yaml", RULES.replace("families: [G16]", "colour: [G16]"));
        assertThat(codes()).containsExactly("KEY_UNKNOWN");
    }

    private PlaceOffers placing() {
        return LoadPlacing.load(config, MAPS, COMMUNES);
    }

    private List<ConfigProblem> problems() {
        ReadRouting reader = new ReadRouting(config, MAPS, COMMUNES, TODAY);
        reader.read();
        return reader.problems();
    }

    private List<String> codes() {
        return problems().stream()
                .map(problem -> problem.notice().code().name())
                .toList();
    }

    private PoleMaps withoutLyonOuestFrom(LocalDate day) throws IOException {
        Path old = config.resolve("poles/old");
        Path next = config.resolve("poles/next");
        for (Path folder : List.of(old, next)) {
            Files.createDirectories(folder);
            try (var files = Files.list(SHIPPED.resolve("poles/lyon-2025"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
        change(old.resolve("map.yaml"), "to: null", "to: " + day.minusDays(1));
        change(next.resolve("map.yaml"), "from: 2025-09-01", "from: " + day);
        change(next.resolve("lyon-ouest.yaml"), "id: lyon-ouest", "id: lyon-couchant");
        return LoadPoleMap.load(config, COMMUNES);
    }

    private static void change(Path file, String old, String other) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, other));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(config.resolve(file), text);
    }

    @Test
    void changedRulesCountOnceTheyHoldAndWrongOnesKeepTheLastGoodAndTellWhy() throws IOException {
        ReloadRouting routing = new ReloadRouting(config, MAPS, COMMUNES, Clock.systemUTC());
        String first = routing.version(TODAY);
        String digest = routing.runningDigest();

        write("routing.yaml", RULES.replace("priority: 10", "priority: 20"));
        routing.look();
        assertThat(routing.version(TODAY)).isEqualTo(first);
        routing.look();
        String second = routing.version(TODAY);
        assertThat(second).isNotEqualTo(first);
        assertThat(routing.runningDigest()).isEqualTo(routing.onDisk()).isNotEqualTo(digest);

        write("routing.yaml", RULES.replace("expect: lyon-ouest", "expect: lyon-nord"));
        routing.look();
        routing.look();
        assertThat(routing.version(TODAY)).isEqualTo(second);
        assertThat(routing.problems()).anyMatch(ConfigProblem::isFatal);
        assertThat(routing.runningDigest()).isNotEqualTo(routing.onDisk());

        write("routing.yaml", RULES);
        routing.look();
        routing.look();
        assertThat(routing.version(TODAY)).isEqualTo(first);
        assertThat(routing.problems()).isEmpty();
    }
}
