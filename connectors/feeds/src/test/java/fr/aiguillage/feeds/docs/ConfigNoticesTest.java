package fr.aiguillage.feeds.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.feeds.check.ConfigNotice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigNoticesTest {

    private static final Path PAGE = Path.of("../../docs/config-notices.md");

    /** To write the page anew: {@code mvn test -pl connectors/feeds -Dtest=ConfigNoticesTest -Daiguillage.docs=write}. */
    @Test
    void thePageOfConfigurationNoticesIsFresh() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("aiguillage.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Notices on the configuration

                Generated from `ConfigNotice`; a test keeps it fresh. `REJECT`: the file is not used, the last good one
                stays. `WARN`: the file is used. `check` shows each with its file and line. `%s` stands for a value.

                | Code | Severity | Français | English |
                |---|---|---|---|
                """);
        for (ConfigNotice notice : ConfigNotice.values()) {
            page.append("| `%s` | %s | %s | %s |\n"
                    .formatted(notice, notice.severity(), cell(notice.french()), cell(notice.english())));
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
