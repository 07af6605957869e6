package fr.aiguillage.hub.territory;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.core.territory.Commune;
import fr.aiguillage.core.territory.CommuneKind;
import fr.aiguillage.core.territory.Communes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code territory/communes.csv}, which {@code build-communes.mjs} makes. */
public final class LoadCommunes {

    private static final Path FILE = Path.of("territory", "communes.csv");

    private LoadCommunes() {}

    /**
     * The index over every row.
     *
     * @throws UncheckedIOException when the file is absent or broken
     */
    public static Communes load(Path configDir) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        List<Commune> communes = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(schema)
                .readValues(Files.newBufferedReader(configDir.resolve(FILE)))) {
            rows.forEachRemaining(row -> communes.add(commune(row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Communes.of(communes.stream());
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
            throw new IllegalArgumentException("a commune without " + column);
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
