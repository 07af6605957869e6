package fr.aiguillage.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.ExpectedProblems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedConfigurationTest {

    private static final Path GOOD = Path.of("src/test/resources/good");
    private static final Path BAD = Path.of("src/test/resources/bad");

    @Test
    void everyProblemOfEveryBadFileIsFoundAtItsLineAndNoOther() throws IOException {
        SortedSet<String> expected = ExpectedProblems.in(BAD);
        // Files that cannot hold a mark.
        expected.addAll(List.of(
                "feeds/empty.yaml:0 FILE_EMPTY",
                "mappings/samples/sampled/1.out.json:0 SAMPLE_DIFFERS",
                "mappings/samples/sampled/2.in.json:0 SAMPLE_UNREADABLE"));

        assertThat(ExpectedProblems.of(problems(BAD))).isEqualTo(expected);
    }

    @Test
    void goodFolderHasNoProblemButSecretsThatAreElsewhere() {
        assertThat(problems(GOOD)).isEmpty();
        assertThat(new FeedConfiguration().read(GOOD).feeds()).hasSize(4);
    }

    @Test
    void differingSampleTellsWhere() {
        assertThat(problems(BAD))
                .filteredOn(problem -> problem.notice().code() == ConfigNotice.SAMPLE_DIFFERS)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.notice().path()).isEqualTo("/a/1");
                    assertThat(problem.notice().english()).contains("gives 2 instead of 3");
                });
    }

    @Test
    void folderThatDoesNotExistHasNoFeeds(@TempDir Path empty) {
        assertThat(new FeedConfiguration().read(empty).feeds()).isEmpty();
    }

    private static List<ConfigProblem> problems(Path folder) {
        return new FeedConfiguration()
                .check(folder).stream()
                        .filter(problem -> problem.notice().code() != ConfigNotice.SECRET_UNSET)
                        .toList();
    }
}
