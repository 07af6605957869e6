package fr.aiguillage.feeds.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.OfferNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesInUseTest {

    private static final String SOURCES = sources();

    @ParameterizedTest
    @EnumSource(OfferNotice.class)
    void everyRuleIsApplied(OfferNotice notice) {
        assertThat(SOURCES).containsPattern("OfferNotice\\." + notice.name() + "\\b");
    }

    private static String sources() {
        try (var files = Files.walk(Path.of("src/main/java/fr/aiguillage/feeds/canonical"))) {
            return files.filter(Files::isRegularFile)
                    .map(NoticesInUseTest::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
