package fr.aiguillage.feeds.docs;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.feeds.FeedConfiguration;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.canonical.OfferReading;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.mapping.MappedRecord;
import fr.aiguillage.feeds.mapping.RecordMapper;
import fr.aiguillage.feeds.testing.CollectedRun;
import fr.aiguillage.feeds.testing.PolledFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The CSV and the HTTP feed of docs/add-a-feed.md, built from what the page says and nothing else. */
class AddAFeedPageTest {

    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private static final Path PAGE = Path.of("../../docs/add-a-feed.md");
    private static final Pattern FILE =
            Pattern.compile("`config/([^`\\n]+)`[^`\\n]*\\n\\n```\\w*\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path config;

    @TempDir
    private Path dropped;

    private final PolledFeed hub = new PolledFeed();

    @BeforeEach
    void followThePage() throws IOException {
        String page = Files.readString(PAGE);
        FILE.matcher(page.substring(0, page.indexOf("# Adding a feed")))
                .results()
                .forEach(file -> write(file.group(1), file.group(2)));
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void whatThePageWritesPassesTheCheck() {
        assertThat(new FeedConfiguration().check(config).stream().filter(ConfigProblem::isFatal))
                .isEmpty();
        assertThat(new FeedConfiguration().read(config).feeds())
                .extracting(feed -> feed.id().value())
                .containsExactly("chambre-metiers", "portail-regional");
    }

    @Test
    void theCsvFeedBringsOffers() throws Exception {
        edit("chambre-metiers", "${env:CHAMBRE_METIERS_FOLDER:-data/depots/chambre-metiers}", dropped.toString());
        Path file = Files.writeString(dropped.resolve("offres.csv"), """
                numero;intitule;niveau;du;au;places;entreprise;siret;cp;ville
                A-17;PFMP boulangerie;CAP;05/01/2026;16/01/2026;2;Fournil des Pentes;356 000 000 00048;69001;Lyon
                """);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));

        Offer offer = offers("chambre-metiers").get(0);

        assertThat(offer.title()).isEqualTo("PFMP boulangerie");
        assertThat(offer.seatBlocks().get(0).weeks()).hasSize(2);
        assertThat(offer.host().siret()).hasToString("35600000000048");
    }

    @Test
    void theHttpFeedBringsOffers() throws Exception {
        edit(
                "portail-regional",
                "https://portail.exemple.fr",
                SERVER.getRuntimeInfo().getHttpBaseUrl());
        edit("portail-regional", "cron: \"0 30 5 * * MON-FRI\"", "every: 1d");
        SERVER.stubFor(get(urlPathEqualTo("/api/offres"))
                .withQueryParam("departement", equalTo("69"))
                .withQueryParam("page", equalTo("1"))
                .withQueryParam("par_page", equalTo("100"))
                .withHeader("Authorization", equalTo("Bearer ${env:PORTAIL_REGIONAL_JETON}"))
                .willReturn(okJson("""
                        {"total": 1, "offres": [{"id": 7, "modifiee_le": "2026-01-05T10:00:00Z",
                          "url": "https://portail.exemple.fr/7", "titre": "Une semaine à l'atelier",
                          "texte": "<p>Voir, faire.</p>", "debut": "2026-06-15", "fin": "2026-06-19", "places": 3,
                          "structure": "Atelier Martin", "code_postal": "69001", "commune": "Lyon"}]}""")));

        Offer offer = offers("portail-regional").get(0);

        assertThat(offer.source().remoteId()).isEqualTo("7");
        assertThat(offer.description()).isEqualTo("Voir, faire.");
        assertThat(offer.seatBlocks().get(0).seats()).isEqualTo(3);
    }

    private List<Offer> offers(String name) throws Exception {
        FeedDefinition feed = new FeedConfiguration()
                .read(config)
                .find(new FeedId(name))
                .orElseThrow(() -> new AssertionError(new FeedConfiguration().check(config)));
        hub.add(feed);
        CollectedRun run = hub.runs.awaitRun(1);
        assertThat(run.outcome).isEqualTo("complete");
        RecordMapper mapper = RecordMapper.of(feed);
        return run.records.stream()
                .map(record -> (MappedRecord.Mapped) mapper.map(record, "record"))
                .map(mapped -> new OfferReader().read(mapped.offer(), new OfferDefaults(feed.diffusionScope())))
                .map(AddAFeedPageTest::offer)
                .toList();
    }

    private static Offer offer(OfferReading reading) {
        return Objects.requireNonNull(reading.offer(), () -> reading.notices().toString());
    }

    private void edit(String feed, String before, String after) throws IOException {
        Path file = config.resolve("feeds/" + feed + ".yaml");
        String yaml = Files.readString(file);
        assertThat(yaml).contains(before);
        Files.writeString(file, yaml.replace(before, after));
    }

    private void write(String name, String text) {
        try {
            Path file = config.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
