package fr.aiguillage.feeds.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.FeedId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFeedsTest {

    private static final Path GOOD = Path.of("src/test/resources/good");
    private static final Path BAD = Path.of("src/test/resources/bad");

    @Test
    void goodFeedsAreReadWithoutAProblem() {
        FeedCatalog catalog = read(GOOD);

        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.feeds())
                .extracting(feed -> feed.id().value())
                .containsExactly("banque-lyon", "france-travail", "mission-locale", "partenaire");
    }

    @Test
    void valuesAreTyped() {
        FeedDefinition bank = read(GOOD).find(new FeedId("banque-lyon")).orElseThrow();

        assertThat(bank.expireAfter()).isEqualTo(Duration.ofDays(60));
        assertThat(bank.withdrawalLimit()).isEqualTo(0.125);
        assertThat(bank.mapping()).isEqualTo(GOOD.resolve("mappings/banque.jslt"));
    }

    @Test
    void variableGivesWayToItsDefaultAndKeepsItsType() {
        FeedDefinition bank = read(GOOD).find(new FeedId("banque-lyon")).orElseThrow();

        assertThat(bank.source())
                .isInstanceOfSatisfying(
                        JdbcSource.class,
                        source -> assertThat(source.fetchSize()).isEqualTo(250));
    }

    @Test
    void departementKeepsItsZero() {
        FeedDefinition feed = read(GOOD).find(new FeedId("france-travail")).orElseThrow();

        assertThat(feed.source())
                .isInstanceOfSatisfying(
                        HttpSource.class, source -> assertThat(source.query()).containsEntry("departement", "01"));
    }

    @Test
    void anOffsetBeginsAtNothingAndAPageAtOne(@TempDir Path config) throws IOException {
        assertThat(paging(config, "{kind: offset, parameter: skip}").first()).isZero();
        assertThat(paging(config, "{kind: page, parameter: page}").first()).isEqualTo(1);
    }

    @Test
    void aSizeThatIsNotAskedForIsTheSources(@TempDir Path config) throws IOException {
        assertThat(paging(config, "{kind: page, parameter: page}").size()).isZero();
        assertThat(paging(config, "{kind: page, parameter: page, size-parameter: n}")
                        .size())
                .isEqualTo(100);
    }

    private static Paging paging(Path config, String paging) throws IOException {
        Files.createDirectories(config.resolve("feeds"));
        Files.writeString(config.resolve("feeds/paged.yaml"), """
                feed: paged
                system: paged
                label: Paged
                source:
                  kind: http
                  url: https://paged.example/offers
                  format: {kind: json}
                  paging: %s
                schedule: {every: 1h}
                snapshot: full
                diffusion-scope: ACADEMY
                """.formatted(paging));
        FeedDefinition feed = read(config).find(new FeedId("paged")).orElseThrow();
        return ((HttpSource) feed.source()).paging();
    }

    @Test
    void secretIsNeverInTheDefinition() {
        assertThat(read(GOOD).feeds().toString()).contains("${env:FT_SECRET}").doesNotContain("s3cret");
    }

    @Test
    void badFileDoesNotStopAnother() {
        assertThat(read(BAD).feeds()).extracting(feed -> feed.id().value()).contains("alright");
    }

    @Test
    void absentSecretIsAWarningAlone() {
        FeedCatalog catalog = new ReadFeeds(name -> null, List.of()).read(GOOD);

        assertThat(catalog.feeds()).hasSize(4);
        assertThat(catalog.problems()).hasSize(4).noneMatch(problem -> problem.isFatal());
    }

    private static FeedCatalog read(Path folder) {
        return new ReadFeeds(name -> name.startsWith("BANQUE_") && !name.endsWith("PASSE") ? null : "s3cret", List.of())
                .read(folder);
    }
}
