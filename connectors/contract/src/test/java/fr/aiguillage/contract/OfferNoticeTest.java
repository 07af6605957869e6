package fr.aiguillage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferNoticeTest {

    private static final Path SOURCE = Path.of("src/main/java/fr/aiguillage/contract/OfferNotice.java");
    private static final Path PAGE = Path.of("../../docs/notices.md");
    private static final Pattern PLACEHOLDER = Pattern.compile("%s");

    @ParameterizedTest
    @EnumSource(OfferNotice.class)
    void everyRuleSaysTheSameInBothLanguages(OfferNotice notice) {
        assertThat(notice.french()).isNotBlank().endsWith(".");
        assertThat(notice.english()).isNotBlank().endsWith(".");
        assertThat(placeholders(notice.french())).isEqualTo(placeholders(notice.english()));
        assertThat(notice.french().replace("%s", "")).doesNotContain("%");
        assertThat(notice.english().replace("%s", "")).doesNotContain("%");
    }

    @ParameterizedTest
    @EnumSource(OfferNotice.class)
    void everyRuleIsDocumented(OfferNotice notice) throws IOException {
        assertThat(documentation(notice)).isNotBlank();
    }

    /** To write the page anew: {@code mvn test -pl connectors/contract -Dtest=OfferNoticeTest -Daiguillage.docs=write}. */
    @Test
    void thePageOfNoticesIsFresh() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("aiguillage.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Notices on offers

                Generated from `OfferNotice`; a test keeps it fresh. `REJECT`: the offer is refused. `WARN`: the offer is
                taken in, without the value that is wrong. `INFO`: worth knowing. A receipt lists every notice of its
                message with its place (JSON Pointer). `%s` stands for a value.

                | Code | Severity | Rule | Français | English |
                |---|---|---|---|---|
                """);
        for (OfferNotice notice : OfferNotice.values()) {
            page.append("| `%s` | %s | %s | %s | %s |%n"
                    .formatted(notice, notice.severity(), documentation(notice), notice.french(), notice.english())
                    .replace(System.lineSeparator(), "\n"));
        }
        return page.toString();
    }

    private static String documentation(OfferNotice notice) throws IOException {
        Matcher matcher = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+" + notice.name() + "\\(", Pattern.DOTALL)
                .matcher(Files.readString(SOURCE));
        assertThat(matcher.find()).as("Javadoc of " + notice).isTrue();
        return matcher.group(1)
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s*\\n\\s*\\*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static long placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().count();
    }
}
