package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.ingest.Partner;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.mocks.http.Trouble;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Systems that are given a file, or sent one. */
class FileFlowTest extends FlowsHub {

    @Autowired
    private RenewFiles renewFiles;

    @Test
    void aFileHoldsAllOffersOfItsSystemAndTellsAnEndingOnce() throws Exception {
        Partner files = Partner.join(addFeed, connections, "banque-fichier", null);
        OfferJson kept = offer("f1", "Découvrir le vitrail", 1)
                .with("diffusionScope", "OPEN")
                .with("description", "Le four ☃");
        files.send(files.upsert(kept));
        until(() -> csv().equals(List.of("C Découvrir le vitrail")));
        files.send(files.upsert(offer("f2", "Découvrir l'émail", 1)));
        until(() -> csv().equals(List.of("C Découvrir l'émail", "M Découvrir le vitrail")));

        files.send(files.upsert(offer("f1", "Découvrir le vitrail", 2).with("diffusionScope", "ACADEMY")));
        until(() -> csv().equals(List.of("M Découvrir l'émail", "S Découvrir le vitrail")));
        until(() -> lines("offres.jsonl").isEmpty());

        files.send(files.upsert(kept.version(3)));
        until(() -> csv().equals(List.of("C Découvrir le vitrail", "M Découvrir l'émail")));
        until(() -> lines("offres.jsonl").size() == 1);
        assertThat(lines("offres.jsonl"))
                .singleElement()
                .asString()
                .contains("Découvrir le vitrail", "\"aiguillage:")
                .doesNotContain("stages@bank.example");
        assertThat(publications.list("banque-csv", 100))
                .filteredOn(PublicationRow::wanted)
                .hasSize(2)
                .allMatch(PublicationRow::shown);
        assertThat(publications.list("banque-csv", 10))
                .extracting(PublicationRow::refusal)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .asString()
                .startsWith("CHARACTER_REPLACED « description » contient ☃, que l'encodage windows-1252");

        files.send(files.withdraw(kept.version(4)));
        until(() -> csv().equals(List.of("M Découvrir l'émail", "S Découvrir le vitrail")));
        files.send(files.withdraw(offer("f2", "Découvrir l'émail", 2)));
        until(() -> csv().equals(List.of("S Découvrir l'émail")));
    }

    @Test
    void aDepositCountsOnceItIsTakenAndIsRenewedBeforeItsPublicationEnds() throws Exception {
        FRANCE_TRAVAIL.api().bring(Trouble.UNAVAILABLE);
        Partner crafts = Partner.join(addFeed, connections, "banque-deposee", null);
        crafts.send(crafts.upsert(offer("d1", "Découvrir la dorure", 1)));
        until(() -> lines("offres-aiguillage.csv").size() == 2);
        assertThat(publications.list("pole-emploi", 10)).singleElement().matches(row -> !row.shown());

        FRANCE_TRAVAIL.api().bring(Trouble.NONE);
        until(() -> FRANCE_TRAVAIL.deposits().size() == 1);
        drained();
        assertThat(publications.list("pole-emploi", 10)).singleElement().matches(PublicationRow::shown);
        renewFiles.renew();
        assertThat(outbox.waiting()).isZero();

        Files.setLastModifiedTime(
                DEPOSITS.resolve("offres-aiguillage.csv"),
                FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        renewFiles.renew();
        until(() -> FRANCE_TRAVAIL.deposits().size() == 2);
        drained();

        crafts.send(crafts.withdraw(offer("d1", "Découvrir la dorure", 2)));
        until(() -> FRANCE_TRAVAIL.deposits().size() == 3);
        assertThat(FRANCE_TRAVAIL.deposits())
                .extracting(deposit -> deposit.lines()
                        .skip(1)
                        .map(line -> line.replaceAll(".*\\|([CMS])\\|.*", "$1"))
                        .toList())
                .containsExactly(List.of("C"), List.of("M"), List.of("S"));
    }
}
