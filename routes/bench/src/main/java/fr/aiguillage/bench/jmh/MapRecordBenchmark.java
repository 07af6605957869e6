package fr.aiguillage.bench.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.ReadFeeds;
import fr.aiguillage.feeds.mapping.MappedRecord;
import fr.aiguillage.feeds.mapping.MappingInspection;
import fr.aiguillage.feeds.mapping.RecordMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Turns the bytes of one message into a canonical offer with its content hash: a record of Mon stage en ligne through
 * the shipped JSLT mapping, and the offer that comes of it as a partner would push it, which needs no mapping.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MapRecordBenchmark {

    private static final String FEED = "onisep-lyon";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OfferReader reader = new OfferReader();
    private final OfferDefaults defaults = new OfferDefaults(DiffusionScope.ACADEMY);
    private final RecordMapper mapper;
    private final byte[] sourceRecord;
    private final byte[] canonicalRecord;

    /** Reads the shipped feed and the first sample of its mapping. */
    public MapRecordBenchmark() {
        FeedDefinition feed = new ReadFeeds(name -> null, List.of(new MappingInspection()))
                .read(ConfigFolder.path()).feeds().stream()
                        .filter(found -> found.id().value().equals(FEED))
                        .findFirst()
                        .orElseThrow();
        mapper = RecordMapper.of(feed);
        try {
            sourceRecord = Files.readAllBytes(ConfigFolder.path().resolve("mappings/samples/onisep/1.in.json"));
            MappedRecord.Mapped mapped = (MappedRecord.Mapped) mapper.map(JSON.readTree(sourceRecord), "1");
            canonicalRecord = JSON.writeValueAsBytes(mapped.offer());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** JSON, JSLT, reader, canonical form and hash. */
    @Benchmark
    public CanonicalOffer oneRecordOfMonStageEnLigne() throws IOException {
        JsonNode tree = JSON.readTree(sourceRecord);
        MappedRecord.Mapped mapped = (MappedRecord.Mapped) mapper.map(tree, "1");
        return canonical(reader.read(mapped.offer(), defaults).offer());
    }

    /** Reader, canonical form and hash. */
    @Benchmark
    public CanonicalOffer oneCanonicalRecord() {
        return canonical(reader.read(canonicalRecord, defaults).offer());
    }

    private static CanonicalOffer canonical(@Nullable Offer offer) {
        return CanonicalOffer.of(Objects.requireNonNull(offer));
    }
}
