package fr.aiguillage.feeds.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shipped feeds on real partners' files and answers, where these lie beside the project; they are not shipped. */
class RealFeedsTest {

    private static final Path REAL = Path.of("../../../shared");

    @ParameterizedTest
    @CsvSource({
        "exemple-json, data/feeds/decathlon.test.input.json",
        "exemple-json-liste, data/feeds/engagementJeunes.test.input.json",
        "exemple-offres-xml, data/feeds/import-apec.test.input.xml",
        "exemple-indeed-xml, data/feeds/import-hello-work.test.input.xml",
        "exemple-jobteaser-xml, data/feeds/import-jobteaser.test.input.xml",
        "exemple-csv, data/feeds/import-leboncoin.test.input.csv",
        "pole-emploi-aura, peers/samples/france-travail/official-doc-example_search.json",
        "pole-emploi-aura, peers/samples/france-travail/1j1s-front_search-minimal.json",
        "un-eleve-un-stage, peers/samples/monstage/output__v2__internship_offers__search__success.json",
        "un-eleve-un-stage, peers/samples/monstage/output__v2__internship_offers__index__success.json",
        "immersion-facilitee, peers/samples/immersion-facile/v3-offers-search-200.json"
    })
    void everyRecordOfARealFileBecomesAnOffer(String feed, String file) throws IOException {
        Path body = REAL.resolve(file);
        assumeTrue(Files.exists(body));

        FeedTrial trial = FeedTrial.of(feed, body);

        System.out.println(file + "\n" + FillRate.of(trial.offers) + trial.noticeCodes() + trial.filtered);
        assertThat(trial.refused).isEmpty();
        assertThat(trial.offers).isNotEmpty();
    }
}
