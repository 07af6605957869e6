package fr.aiguillage.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Head-counts may name the weeks in which a seat is needed. */
class SharingCheckTest {

    private static final PoleId POLE = new PoleId("lyon-est");

    @TempDir
    private Path config;

    @Test
    void twoHeadCountsOfOnePublicMayHaveDifferentWeeksAndNotTheSame() throws IOException {
        ReadSharing two = reader("[2027-W10, 2027-W11]", "[2027-W20]");
        assertThat(two.read().needs())
                .extracting(Need::weeks)
                .anySatisfy(weeks ->
                        assertThat(weeks).containsExactlyInAnyOrder(new IsoWeek(2027, 10), new IsoWeek(2027, 11)));
        assertThat(two.problems()).isEmpty();

        assertThat(codes("[2027-W10]", "[2027-W10]")).containsExactly("SHARING_NEED_TWICE");
    }

    @Test
    void aWeekThatItsYearDoesNotHaveIsTold() throws IOException {
        assertThat(codes("[2027-W53]", "[2027-W20]")).containsExactly("SHARING_VALUE_INVALID");
    }

    private List<String> codes(String first, String second) throws IOException {
        ReadSharing reader = reader(first, second);
        reader.read();
        return reader.problems().stream()
                .map(problem -> problem.notice().code().name())
                .toList();
    }

    private ReadSharing reader(String first, String second) throws IOException {
        Files.writeString(config.resolve("sharing.yaml"), """
                enabled: false
                needs:
                  - {pole: lyon-est, levels: [CAP], headcount: 40, weeks: %s}
                  - {pole: lyon-est, levels: [CAP], headcount: 30, weeks: %s}
                """.formatted(first, second));
        return new ReadSharing(config, List.of(POLE));
    }
}
