package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in {@code flows.yaml} is told with its place before anything flows by it. */
class FlowsCheckTest {

    private static final Path SHIPPED = Path.of("..", "..", "config");
    private static final String FLOWS = """
            hub: essai
            flows: []
            targets:
              - system: ailleurs
                http:
                  url: https://ailleurs.example
                  create: {method: POST, path: /offres}
                  update: {method: PUT, path: "/offres/{id}"}
                  withdraw: {method: DELETE, path: "/offres/{id}"}
                  shown: {path: /offres, list: /offres, id: /id%s}
            """;

    @TempDir
    private Path config;

    @Test
    void theShippedFlowsHaveNoProblem() {
        assertThat(new FlowsCheck().check(SHIPPED)).isEmpty();
    }

    @Test
    void aListOfAdvertsHasOneWayToItsNextPageAndPointersThatBeginAtTheRoot() throws IOException {
        assertThat(problems("")).isEmpty();
        assertThat(problems(", page: page, first: 0, total: /total, visible: /publiee"))
                .isEmpty();

        assertThat(problems(", next: /suite, page: page")).containsExactly("flows.yaml:10 /targets/0/http/shown");
        assertThat(problems(", total: total")).containsExactly("flows.yaml:10 /targets/0/http/shown/total");
        assertThat(problems(", first: 1")).isNotEmpty();
        assertThat(problems(", pages: page")).isNotEmpty();
    }

    private List<String> problems(String more) throws IOException {
        Files.writeString(config.resolve("flows.yaml"), FLOWS.formatted(more));
        return new FlowsCheck()
                .check(config).stream().map(FlowsCheckTest::place).toList();
    }

    private static String place(ConfigProblem problem) {
        return problem.file() + ":" + problem.line() + " " + problem.notice().path();
    }
}
