package fr.aiguillage.bench.territory;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.ShareCandidate;
import fr.aiguillage.core.sharing.Sharing;
import fr.aiguillage.core.sharing.WaterFilling;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffersByMap;
import fr.aiguillage.hub.territory.LoadCommunes;
import fr.aiguillage.hub.territory.LoadPoleMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times placing an offer in each commune of France and sharing 10,000 seats among 60 pôles; rounds after a warm-up. */
public final class MeasureTerritory {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 21;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private MeasureTerritory() {}

    /** @param args configuration folder */
    public static void main(String[] args) {
        Path config = Path.of(args[0]);
        Communes communes = LoadCommunes.load(config);
        PlaceOffersByMap places = new PlaceOffersByMap(LoadPoleMap.load(config, communes), communes);
        report("INSEE code", places, offers(communes, true));
        report("postcode and town", places, offers(communes, false));
        share();
    }

    private static List<Offer> offers(Communes communes, boolean byCode) {
        return communes.units().stream()
                .filter(unit -> byCode || !unit.postcodes().isEmpty())
                .map(unit -> byCode
                        ? PlacedOffers.at(unit.code().value(), null, unit.name())
                        : PlacedOffers.at(null, unit.postcodes().get(0), unit.name()))
                .toList();
    }

    private static void report(String what, PlaceOffersByMap places, List<Offer> offers) {
        long[] nanos = new long[ROUNDS];
        long found = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (Offer offer : offers) {
                found += places.place(offer, DAY).visibility().size();
            }
            if (round >= 0) {
                nanos[round] = (System.nanoTime() - start) / offers.size();
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "place by %s: %d offers, median %d ns, slowest round %d ns each (%d)%n",
                what, offers.size(), nanos[ROUNDS / 2], nanos[ROUNDS - 1], found);
    }

    private static void share() {
        List<ShareCandidate> poles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            poles.add(ShareCandidate.of(new PoleId("p" + i), i * 7 % 300, 400 + i * 37 % 900));
        }
        WaterFilling filling = new WaterFilling(WaterFilling.USUAL_CAP);
        long[] nanos = new long[ROUNDS];
        Sharing sharing = filling.share("H", 10_000, poles);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            sharing = filling.share("H" + round, 10_000, poles);
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "share %d seats among %d pôles: median %.2f ms, slowest %.2f ms%n",
                sharing.seats(), poles.size(), nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS - 1] / 1e6);
    }
}
