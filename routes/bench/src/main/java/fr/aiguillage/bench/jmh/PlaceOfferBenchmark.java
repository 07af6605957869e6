package fr.aiguillage.bench.jmh;

import fr.aiguillage.bench.territory.PlacedOffers;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffersByMap;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.RoutingRules;
import fr.aiguillage.hub.territory.LoadCommunes;
import fr.aiguillage.hub.territory.LoadPoleMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

/** Places one offer on the shipped map with every commune of France known; the next offer is of another commune. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlaceOfferBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Communes communes = LoadCommunes.load(ConfigFolder.path());
    private final PlaceOffersByMap places =
            new PlaceOffersByMap(LoadPoleMap.load(ConfigFolder.path(), communes), communes, RoutingRules.NONE);
    private final List<Offer> byCode = new ArrayList<>();
    private final List<Offer> byPostcodeAndTown = new ArrayList<>();
    private final List<Offer> contradictory = new ArrayList<>();
    private int next;

    /** One offer a commune, shuffled by a fixed seed. */
    public PlaceOfferBenchmark() {
        communes.units().stream().filter(unit -> !unit.postcodes().isEmpty()).forEach(unit -> {
            String postcode = unit.postcodes().get(0);
            byCode.add(PlacedOffers.at(unit.code().value(), null, unit.name()));
            byPostcodeAndTown.add(PlacedOffers.at(null, postcode, unit.name()));
            contradictory.add(PlacedOffers.at(null, postcode, "Miribel"));
        });
        List.of(byCode, byPostcodeAndTown, contradictory)
                .forEach(offers -> Collections.shuffle(offers, new Random(20260302)));
    }

    /** The INSEE code is there. */
    @Benchmark
    public Placement byInseeCode() {
        return places.place(another(byCode), DAY);
    }

    /** The town decides among the communes of the postcode. */
    @Benchmark
    public Placement byPostcodeAndTown() {
        return places.place(another(byPostcodeAndTown), DAY);
    }

    /** The dearest case: a town that is elsewhere in France. */
    @Benchmark
    public Placement byPostcodeOfAnotherTown() {
        return places.place(another(contradictory), DAY);
    }

    private Offer another(List<Offer> offers) {
        next = next + 1 < offers.size() ? next + 1 : 0;
        return offers.get(next);
    }
}
