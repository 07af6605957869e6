package fr.aiguillage.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.feeds.mapping.MappingNotice;
import fr.aiguillage.hub.door.EnvelopeNotice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IntakeNoticesTest {

    private static final Path PAGE = Path.of("../../docs/intake-notices.md");

    /** To write the page anew: {@code mvn test -pl routes/hub -am -Dtest=IntakeNoticesTest -Daiguillage.docs=write}. */
    @Test
    void thePageOfNoticesOfTheDoorIsFresh() throws IOException {
        String page = """
                # Notices on messages and records

                Generated from `EnvelopeNotice`, `MappingNotice` and `IntakeNotice`; a test keeps it fresh. They stand in
                receipts and in the quarantine beside those [on offers](notices.md). `%s` stands for a value.

                """ + table("The envelope of a message", EnvelopeNotice.values())
                + table("The mapping of a record", MappingNotice.values())
                + table("Taking it in", IntakeNotice.values()).stripTrailing() + "\n";
        if ("write".equals(System.getProperty("aiguillage.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }

    private static String table(String title, NoticeCode[] notices) {
        StringBuilder table =
                new StringBuilder("## " + title + "\n\n| Code | Severity | Français | English |\n|---|---|---|---|\n");
        for (NoticeCode notice : notices) {
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(notice.name(), notice.severity(), notice.french(), notice.english()));
        }
        return table.append('\n').toString();
    }
}
