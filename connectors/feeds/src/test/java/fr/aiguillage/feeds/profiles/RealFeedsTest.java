package fr.aiguillage.feeds.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example feeds on real partners' files, where these lie beside the project; they are not shipped. */
class RealFeedsTest {

    private static final Path REAL = Path.of("../../../shared/data/feeds");

    @ParameterizedTest
    @CsvSource({
        "exemple-json, decathlon.test.input.json",
        "exemple-json-liste, engagementJeunes.test.input.json",
        "exemple-offres-xml, import-apec.test.input.xml",
        "exemple-indeed-xml, import-hello-work.test.input.xml",
        "exemple-jobteaser-xml, import-jobteaser.test.input.xml",
        "exemple-csv, import-leboncoin.test.input.csv"
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
