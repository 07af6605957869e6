package fr.aiguillage.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.testing.CollectedRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonLinesReaderTest {

    @Test
    void badLinesAreRefusedAlone() throws IOException {
        CollectedRun run = new CollectedRun();
        String text = String.join(
                "\n",
                "{\"id\": 1}",
                "",
                "{\"id\": ",
                "[2]",
                "{\"id\": 3} {\"id\": 4}",
                "{\"long\": \"" + "x".repeat(3_000) + "\"}",
                "[".repeat(500),
                "{\"id\": 5}");

        RecordReaders.of(new Format.JsonLines(), Set.of(), new ReadLimits(2_000, 20, 10))
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "drop.jsonl", run);

        assertThat(run.values("id")).containsExactly("1", "5");
        assertThat(run.rejected)
                .extracting(CollectedRun.Rejected::position)
                .containsExactly("drop.jsonl:3", "drop.jsonl:4", "drop.jsonl:5", "drop.jsonl:6", "drop.jsonl:7");
    }
}
