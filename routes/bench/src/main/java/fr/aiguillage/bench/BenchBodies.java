package fr.aiguillage.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Canonical offers of the size and variety that banks hold: about 1 kB each, made from a seed. */
final class BenchBodies {

    private static final String[] TOWNS = {
        "69123:69001:Lyon", "69266:69100:Villeurbanne", "42218:42000:Saint-Étienne", "01053:01000:Bourg-en-Bresse",
        "69264:69400:Villefranche-sur-Saône", "42187:42300:Roanne", "01283:01100:Oyonnax", "69259:69200:Vénissieux"
    };
    private static final String[] TRADES = {
        "Boulangerie:D1102", "Mécanique automobile:I1604", "Cuisine:G1602", "Vente en magasin:D1106",
        "Maçonnerie:F1703", "Coiffure:D1202", "Comptabilité:M1203", "Électricité du bâtiment:F1602"
    };
    private static final String SENTENCE =
            " Le stagiaire découvre les gestes du métier, suit l'équipe dans ses tâches et tient un carnet de bord.";

    private final Random random;

    BenchBodies(long seed) {
        this.random = new Random(seed);
    }

    List<byte[]> make(String prefix, int count) {
        List<byte[]> bodies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            bodies.add(body(prefix + i).getBytes(StandardCharsets.UTF_8));
        }
        return bodies;
    }

    private String body(String remoteId) {
        String[] town = TOWNS[random.nextInt(TOWNS.length)].split(":");
        String[] trade = TRADES[random.nextInt(TRADES.length)].split(":");
        int week = 2 + random.nextInt(40);
        return """
                {"source":{"remoteId":"%s","version":1},"title":"%s, stage %d","description":"%s",\
                "seatBlocks":[{"kind":"PFMP","levels":["BAC_PRO"],"weeks":["2027-W%02d","2027-W%02d"],"seats":%d}],\
                "rome":["%s"],"host":{"legalName":"Atelier %s","sector":"PRIVATE"},\
                "place":{"postcode":"%s","city":"%s","inseeCode":"%s","precision":"COMMUNE"},\
                "contact":{"role":"accueil des stagiaires","functionalEmail":"stages@atelier-%d.example"},\
                "diffusionScope":"ACADEMY","status":"ACTIVE"}""".formatted(
                        remoteId,
                        trade[0],
                        random.nextInt(1_000_000),
                        SENTENCE.repeat(3 + random.nextInt(5)).strip(),
                        week,
                        week + 1,
                        1 + random.nextInt(3),
                        trade[1],
                        Long.toString(random.nextLong() >>> 1, 36),
                        town[1],
                        town[2],
                        town[0],
                        random.nextInt(1_000_000));
    }
}
