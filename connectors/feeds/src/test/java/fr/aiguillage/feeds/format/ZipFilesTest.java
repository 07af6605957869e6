package fr.aiguillage.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.testing.CollectedRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipFilesTest {

    private static final JsonPointer TOTAL = JsonPointer.compile("/total");
    private static final String ONE = "one.json={\"total\":2,\"jobs\":[{\"id\":1},{\"id\":2}]}";
    private static final String OTHER = "more/two.json={\"total\":1,\"jobs\":[{\"id\":3}]}";

    private final CollectedRun run = new CollectedRun();

    @Test
    void eachFileOfTheFormatIsRead() throws IOException {
        Envelope around = read(zip("readme.txt=Hello", ONE, "__MACOSX/._one.json=x", OTHER));

        assertThat(run.values("id")).containsExactly("1", "2", "3");
        assertThat(run.positions).contains("lot.zip/more/two.json#1");
        assertThat(around.findNumber(TOTAL)).hasValue(3);
    }

    @Test
    void aFileAloneIsReadWhateverItsName() throws IOException {
        read(zip("export.dat=" + ONE.substring(ONE.indexOf('=') + 1)));

        assertThat(run.values("id")).containsExactly("1", "2");
    }

    @Test
    void aFileThatMayHoldOffersIsNeverPassedOver() throws IOException {
        for (byte[] archive : new byte[][] {zip(ONE, "rest.dat={}"), zip("rest.dat={\"jobs\":[]}", ONE)}) {
            assertThatThrownBy(() -> read(archive))
                    .isInstanceOf(UnreadableSource.class)
                    .hasMessageContaining("rest.dat");
        }
    }

    @Test
    void anArchiveThatBrokeOffBetweenTwoFilesIsNotWhole() throws IOException {
        byte[] whole = zip(ONE, OTHER);
        int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 4);

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, second)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("breaks off");
    }

    private Envelope read(byte[] archive) throws IOException {
        return RecordReaders.of(new Format.Json("/jobs"), Set.of(TOTAL))
                .read(new ByteArrayInputStream(archive), "lot.zip", run);
    }

    private static byte[] zip(String... files) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(file.substring(0, file.indexOf('='))));
                zip.write(file.substring(file.indexOf('=') + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }
}
