package fr.aiguillage.feeds.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadYamlTest {

    private static final Path FILE = Path.of("feeds", "a.yaml");

    @Test
    void eachValueKnowsItsLine() {
        YamlDocument document = read("feed: a\nsource:\n  kind: http\n  list:\n    - x\n    - y\n");

        assertThat(document.lineOf("/source/kind")).isEqualTo(3);
        assertThat(document.lineOf("/source/list/1")).isEqualTo(6);
        assertThat(document.at("/source/kind").textValue()).isEqualTo("http");
    }

    @Test
    void missingValueIsShownAtTheNearestPlaceAbove() {
        assertThat(read("feed: a\nsource:\n  kind: http\n").lineOf("/source/url/x"))
                .isEqualTo(2);
    }

    @Test
    void departementAndHourAndNoStayText() {
        JsonNode root = read("department: 01\nhour: 12:30\nanswer: no\nsize: 100\nopen: true\n")
                .root();

        assertThat(root.get("department").textValue()).isEqualTo("01");
        assertThat(root.get("hour").textValue()).isEqualTo("12:30");
        assertThat(root.get("answer").textValue()).isEqualTo("no");
        assertThat(root.get("size").intValue()).isEqualTo(100);
        assertThat(root.get("open").booleanValue()).isTrue();
    }

    @Test
    void keyWrittenTwiceIsReportedAtTheSecond() {
        YamlReading reading = ReadYaml.parse(FILE, "feed: a\nfeed: b\n");

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.notice().code()).isEqualTo(ConfigNotice.KEY_TWICE);
        });
    }

    @Test
    void syntaxErrorHasItsLine() {
        YamlReading reading = ReadYaml.parse(FILE, "feed: a\n\tsource: b\n");

        assertThat(reading.document()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.notice().code()).isEqualTo(ConfigNotice.YAML_SYNTAX);
        });
    }

    @Test
    void aliasBombIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String previous = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, previous))));
        }

        assertThat(ReadYaml.parse(FILE, bomb.toString()).problems())
                .extracting(problem -> problem.notice().code())
                .contains(ConfigNotice.YAML_SYNTAX);
    }

    @Test
    void otherEncodingIsRefused(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("b.yaml"), "label: Pôle".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(ReadYaml.read(folder, Path.of("b.yaml")).problems())
                .extracting(problem -> problem.notice().code())
                .containsExactly(ConfigNotice.FILE_NOT_UTF8);
    }

    private static YamlDocument read(String text) {
        return ReadYaml.parse(FILE, text).document().orElseThrow();
    }
}
