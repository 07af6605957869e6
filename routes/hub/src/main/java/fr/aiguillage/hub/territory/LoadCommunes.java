package fr.aiguillage.hub.territory;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Uai;
import fr.aiguillage.core.territory.Commune;
import fr.aiguillage.core.territory.CommuneKind;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.Establishment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code territory/communes.csv}, which {@code build-communes.mjs} makes, and {@code territory/establishments.csv}
 * where the académie has put one.
 */
public final class LoadCommunes {

    private static final Path FILE = Path.of("territory", "communes.csv");
    private static final Path SCHOOLS = Path.of("territory", "establishments.csv");

    private LoadCommunes() {}

    /**
     * The index over every row of both.
     *
     * @throws UncheckedIOException when the communes are absent or a file is broken
     */
    public static Communes load(Path configDir) {
        List<Commune> communes = new ArrayList<>();
        List<Establishment> schools = new ArrayList<>();
        read(configDir.resolve(FILE), row -> communes.add(commune(row)));
        if (Files.exists(configDir.resolve(SCHOOLS))) {
            read(configDir.resolve(SCHOOLS), row -> schools.add(school(row)));
        }
        return Communes.of(communes.stream(), schools.stream());
    }

    private static void read(Path file, Consumer<Map<String, String>> row) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(schema).readValues(Files.newBufferedReader(file))) {
            rows.forEachRemaining(row);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Establishment school(Map<String, String> row) {
        String lat = optional(row, "lat");
        String lon = optional(row, "lon");
        return new Establishment(
                new Uai(required(row, "uai")),
                required(row, "name"),
                new CommuneCode(required(row, "commune")),
                lat == null ? null : Double.valueOf(lat),
                lon == null ? null : Double.valueOf(lon));
    }

    private static Commune commune(Map<String, String> row) {
        String parent = optional(row, "parent");
        String population = optional(row, "population");
        return new Commune(
                new CommuneCode(required(row, "code")),
                required(row, "name"),
                kind(required(row, "kind")),
                parent == null ? null : new CommuneCode(parent),
                required(row, "department"),
                optional(row, "district"),
                optional(row, "epci"),
                list(row, "postcodes"),
                population == null ? 0 : Integer.parseInt(population),
                list(row, "former-codes"));
    }

    private static CommuneKind kind(String letter) {
        return switch (letter) {
            case "C" -> CommuneKind.CURRENT;
            case "A" -> CommuneKind.MUNICIPAL_ARRONDISSEMENT;
            case "D" -> CommuneKind.DELEGATED;
            case "S" -> CommuneKind.ASSOCIATED;
            default -> throw new IllegalArgumentException("kind of commune: C, A, D or S, not " + letter);
        };
    }

    private static String required(Map<String, String> row, String column) {
        String value = optional(row, column);
        if (value == null) {
            throw new IllegalArgumentException("a row without " + column);
        }
        return value;
    }

    private static @Nullable String optional(Map<String, String> row, String column) {
        String value = row.get(column);
        return value == null || value.isEmpty() ? null : value;
    }

    private static List<String> list(Map<String, String> row, String column) {
        String value = optional(row, column);
        return value == null ? List.of() : List.of(value.split(" "));
    }
}
