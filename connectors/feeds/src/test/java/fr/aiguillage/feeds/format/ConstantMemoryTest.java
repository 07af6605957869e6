package fr.aiguillage.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.config.Format;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads 300 MB of each format in a JVM of its own that has 32 MB of heap. */
class ConstantMemoryTest {

    private static final long BYTES = 300_000_000;
    private static final String CELL = "Stage d'observation de seconde ".repeat(60);

    static Stream<Arguments> formats() {
        return Stream.of("csv", "json", "jsonl", "xml").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void heapDoesNotGrowWithTheSource(String format) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process reader = new ProcessBuilder(List.of(
                        java,
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConstantMemoryTest.class.getName(),
                        format))
                .redirectErrorStream(true)
                .start();
        String output = new String(reader.getInputStream().readAllBytes());

        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.strip()).isEqualTo("read " + Generated.records());
    }

    public static void main(String[] arguments) throws IOException {
        Counter counter = new Counter();
        Generated source = Generated.of(arguments[0]);
        RecordReaders.of(source.format()).read(new GeneratedStream(source), "generated", counter);
        System.out.println("read " + counter.count);
    }

    private record Generated(Format format, String start, String record, String end) {

        static Generated of(String format) {
            return switch (format) {
                case "csv" -> new Generated(new Format.Csv(';', '"', null), "t\n", "\"" + CELL + "\"\n", "");
                case "json" ->
                    new Generated(new Format.Json("/offers"), "{\"offers\":[{}", ",{\"t\":\"" + CELL + "\"}", "]}");
                case "jsonl" -> new Generated(new Format.JsonLines(), "", "{\"t\":\"" + CELL + "\"}\n", "");
                default ->
                    new Generated(new Format.Xml("jobs/job"), "<jobs>", "<job><t>" + CELL + "</t></job>", "</jobs>");
            };
        }

        static long records() {
            return BYTES / CELL.length();
        }
    }

    private static final class Counter implements RecordSink {

        private long count;

        @Override
        public void accept(JsonNode record, String position) {
            count += record.path("t").asText().length() == CELL.strip().length()
                            || record.path("t").asText().equals(CELL)
                    ? 1
                    : 0;
        }

        @Override
        public void reject(String position, String reason, String excerpt) {
            throw new IllegalStateException(position + " " + reason);
        }
    }

    /** Start, then the record again and again, then the end, made while they are read. */
    private static final class GeneratedStream extends InputStream {

        private final Generated source;
        private byte[] piece;
        private int position;
        private long records;

        GeneratedStream(Generated source) {
            this.source = source;
            this.piece = source.start().getBytes();
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (position == piece.length && records <= Generated.records()) {
                boolean last = records++ == Generated.records();
                piece = (last ? source.end() : source.record()).getBytes();
                position = 0;
            }
            if (position == piece.length) {
                return -1;
            }
            int count = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, target, offset, count);
            position += count;
            return count;
        }
    }
}
