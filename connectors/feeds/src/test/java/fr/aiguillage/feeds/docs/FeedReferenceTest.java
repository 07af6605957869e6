package fr.aiguillage.feeds.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedReferenceTest {

    private static final Path SCHEMA = Path.of("../../config/schemas/feed.schema.json");
    private static final Path PAGE = Path.of("../../docs/feed-reference.md");
    private static final List<String> PARTS = List.of(
            "source-http",
            "paging",
            "split",
            "oauth2",
            "login",
            "source-jdbc",
            "source-file",
            "sftp",
            "source-queue",
            "format-csv",
            "format-json",
            "format-json-lines",
            "format-json-ld",
            "format-xml");

    /** To write the page anew: {@code mvn test -pl connectors/feeds -Dtest=FeedReferenceTest -Daiguillage.docs=write}. */
    @Test
    void theReferenceOfFeedsIsFresh() throws IOException {
        String page = page(new ObjectMapper().readTree(SCHEMA.toFile()));
        if ("write".equals(System.getProperty("aiguillage.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }

    private static String page(JsonNode schema) {
        StringBuilder page = new StringBuilder("""
                # Référence des flux — Feed reference

                Généré depuis `config/schemas/feed.schema.json` ; un test le tient à jour. Un flux est un fichier
                `config/feeds/<feed>.yaml`. En gras : obligatoire.

                *Generated from the schema that editors and `check` use; a test keeps it fresh. Bold: required.*

                """);
        table(page, "Un flux", schema);
        for (String part : PARTS) {
            table(page, part, schema.at("/$defs/" + part));
        }
        return page.toString();
    }

    private static void table(StringBuilder page, String title, JsonNode type) {
        assertThat(type.isObject()).as("part of the schema: " + title).isTrue();
        page.append("## ").append(title).append("\n\n");
        page.append(type.path("description").asText()).append("\n\n");
        List<String> rows = new ArrayList<>();
        rows(type, "", rows);
        if (!rows.isEmpty()) {
            page.append("| clé | ce que c'est | valeurs | exemple |\n|---|---|---|---|\n");
            rows.forEach(page::append);
            page.append('\n');
        }
    }

    private static void rows(JsonNode type, String prefix, List<String> rows) {
        List<String> required = new ArrayList<>();
        type.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : type.path("properties").properties()) {
            String key = prefix + property.getKey();
            JsonNode value = property.getValue();
            String shown = required.contains(property.getKey()) ? "**`" + key + "`**" : "`" + key + "`";
            rows.add("| %s | %s | %s | %s |\n"
                    .formatted(shown, value.path("description").asText(), values(value), example(value)));
            rows(value, key + ".", rows);
        }
    }

    private static String values(JsonNode value) {
        if (value.has("const")) {
            return "`" + value.path("const").asText() + "`";
        }
        if (value.has("enum")) {
            List<String> allowed = new ArrayList<>();
            value.path("enum").forEach(each -> allowed.add("`" + each.asText() + "`"));
            return String.join(", ", allowed);
        }
        String reference = value.path("$ref").asText();
        return reference.isEmpty() ? value.path("type").asText() : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String example(JsonNode value) {
        JsonNode first = value.path("examples").path(0);
        return first.isMissingNode() ? "" : "`" + first.toString().replace("|", "\\|") + "`";
    }
}
