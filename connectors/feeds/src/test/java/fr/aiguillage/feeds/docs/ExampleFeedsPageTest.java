package fr.aiguillage.feeds.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleFeedsPageTest {

    private static final Path PAGE = Path.of("../../docs/add-a-feed.md");
    private static final Path CONFIG = Path.of("../../config");
    private static final String MARK = "do not edit below. -->\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** To write the page anew: {@code mvn test -pl connectors/feeds -Dtest=ExampleFeedsPageTest -Daiguillage.docs=write}. */
    @Test
    void theExamplesOnThePageAreTheOnesThatShip() throws IOException {
        String page = Files.readString(PAGE);
        String above = page.substring(0, page.indexOf(MARK) + MARK.length());
        String fresh = above + examples();
        if ("write".equals(System.getProperty("aiguillage.docs"))) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(PAGE).hasContent(fresh);
    }

    private static String examples() throws IOException {
        StringBuilder examples = new StringBuilder();
        for (Path feed : list("feeds", "exemple-", ".yaml")) {
            String name = feed.getFileName().toString().replace(".yaml", "");
            Path body = list("samples", name + ".", "").get(0);
            Path sample = CONFIG.resolve("mappings/samples").resolve(name);
            examples.append("\n## ").append(name).append("\n\n");
            block(examples, "config/feeds/" + feed.getFileName(), "yaml", Files.readString(feed));
            block(examples, "config/samples/" + body.getFileName(), kind(body), Files.readString(body));
            block(
                    examples,
                    "config/mappings/" + name + ".jslt",
                    "",
                    Files.readString(CONFIG.resolve("mappings/" + name + ".jslt")));
            block(examples, "Premier enregistrement / first record", "json", pretty(sample.resolve("1.in.json")));
            block(examples, "Offre / offer", "json", pretty(sample.resolve("1.out.json")));
        }
        return examples.toString();
    }

    private static void block(StringBuilder page, String title, String language, String text) {
        page.append("`").append(title).append("`\n\n```").append(language).append('\n');
        page.append(text.strip()).append("\n```\n\n");
    }

    private static String kind(Path body) {
        String name = body.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String pretty(Path file) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(file.toFile()));
    }

    private static List<Path> list(String folder, String start, String end) throws IOException {
        try (Stream<Path> files = Files.list(CONFIG.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .filter(file -> file.getFileName().toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }
}
