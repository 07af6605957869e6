package fr.aiguillage.bench.jmh;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.ShareCandidate;
import fr.aiguillage.core.sharing.Sharing;
import fr.aiguillage.core.sharing.WaterFilling;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Shares 10,000 seats among 60 pôles seat by seat, with the arithmetic of each allotment. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ShareSeatsBenchmark {

    private static final int SEATS = 10_000;
    private static final int POLES = 60;

    private final WaterFilling filling = new WaterFilling(WaterFilling.USUAL_CAP);
    private final List<ShareCandidate> poles = new ArrayList<>();

    /** Pôles of 400 to 1,299 pupils, covered unevenly. */
    public ShareSeatsBenchmark() {
        for (int i = 0; i < POLES; i++) {
            poles.add(ShareCandidate.of(new PoleId("p" + i), i * 7 % 300, 400 + i * 37 % 900));
        }
    }

    @Benchmark
    public Sharing tenThousandSeatsAmongSixtyPoles() {
        return filling.share("H", SEATS, poles);
    }
}
