package fr.aiguillage.mocks.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The towns of a scenario: those of its {@link Territory}, and those that offers stray to. */
public final class Communes {
    private final WeightedTowns within;
    private final WeightedTowns elsewhere;

    private Communes(List<Commune> all, Territory territory) {
        within = WeightedTowns.of(towns(all, territory::holds));
        elsewhere = WeightedTowns.of(towns(all, territory::isStrayedTo));
    }

    /** A few dozen towns, for a simulator that runs without the hub's configuration. */
    public static Communes builtIn() {
        InputStream resource =
                Objects.requireNonNull(Communes.class.getResourceAsStream("communes.csv"), "communes.csv");
        return read(new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8)), Territory.ACADEMY);
    }

    /** The towns of the académie in the hub's own territory file; see {@link #read(Path, Territory)}. */
    public static Communes read(Path file) {
        return read(file, Territory.ACADEMY);
    }

    /**
     * The towns of the hub's own territory file.
     *
     * @param file CSV with the columns code, name, kind, parent, department, district, epci, postcodes, population
     */
    public static Communes read(Path file, Territory territory) {
        try {
            return read(Files.newBufferedReader(file), territory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Communes read(BufferedReader lines, Territory territory) {
        try (lines) {
            List<Commune> all = lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[2].equals("C") && !cells[7].isBlank())
                    .map(Communes::commune)
                    .toList();
            return new Communes(all, territory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Commune within(Draw draw) {
        return within.pick(draw);
    }

    public Commune elsewhere(Draw draw) {
        return elsewhere.pick(draw);
    }

    private static Commune commune(String[] cells) {
        return new Commune(
                cells[0], cells[1], cells[4], Arrays.asList(cells[7].split(" ")), Integer.parseInt("0" + cells[8]));
    }

    private static List<Commune> towns(List<Commune> all, Predicate<String> department) {
        return all.stream().filter(town -> department.test(town.department())).toList();
    }
}
