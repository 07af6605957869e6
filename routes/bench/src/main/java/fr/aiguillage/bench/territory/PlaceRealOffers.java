package fr.aiguillage.bench.territory;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffersByMap;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.RoutingRules;
import fr.aiguillage.hub.territory.LoadCommunes;
import fr.aiguillage.hub.territory.LoadPoleMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Places each row of a file with the columns {@code id}, {@code ville} and {@code code_postal}, and prints how precisely
 * and what was not. A commune of an académie without a map counts as found.
 */
public final class PlaceRealOffers {

    private PlaceRealOffers() {}

    /** @param args configuration folder, CSV file */
    public static void main(String[] args) throws IOException {
        Path config = Path.of(args[0]);
        Communes communes = LoadCommunes.load(config);
        PlaceOffersByMap places = new PlaceOffersByMap(LoadPoleMap.load(config, communes), communes, RoutingRules.NONE);
        Map<String, Integer> shares = new TreeMap<>();
        Map<String, Integer> reasons = new TreeMap<>();
        List<String> open = new ArrayList<>();
        int rows = 0;
        int recovered = 0;
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Files.newBufferedReader(Path.of(args[1])))) {
            while (lines.hasNext()) {
                Map<String, String> row = lines.next();
                Placement placement = places.place(
                        PlacedOffers.at(null, row.get("code_postal"), row.get("ville")), LocalDate.of(2026, 3, 2));
                rows++;
                recovered += placement.reason().endsWith("is the INSEE code of the town") ? 1 : 0;
                shares.merge(precision(placement), 1, Integer::sum);
                if (placement.commune() == null) {
                    reasons.merge(placement.rule() + ": " + words(placement.reason()), 1, Integer::sum);
                    open.add(row.get("id") + " | " + row.get("code_postal") + " | " + row.get("ville") + " | "
                            + placement.rule() + " | " + placement.reason());
                }
            }
        }
        System.out.println("offers " + rows + ", INSEE codes typed as postcodes " + recovered);
        shares.forEach((what, count) -> System.out.println("  " + what + " " + count));
        System.out.println("not in one commune:");
        reasons.forEach((what, count) -> System.out.println("  " + count + " " + what));
        open.forEach(System.out::println);
    }

    private static String precision(Placement placement) {
        if (placement.commune() != null) {
            return "COMMUNE" + (placement.triage() ? " outside the map" : " of a pôle");
        }
        return placement.rule();
    }

    private static String words(String reason) {
        return reason.replaceAll("[0-9]+", "…");
    }
}
