package fr.aiguillage.mocks.missionlocale;

import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;

/**
 * A mission locale that drops all of its offers once a day: {@code ML_<code5>_offres_<yyyyMMdd>.csv}, separated by
 * semicolons, in Windows-1252, then an empty companion ending in {@code .ok} that tells that the file is whole.
 */
public final class MissionLocaleSimulator {
    /** Département and number of the structure. */
    static final String STRUCTURE = "69123";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Scenario scenario;
    private final Path folder;

    public MissionLocaleSimulator(Scenario scenario, Path folder) {
        this.scenario = scenario;
        this.folder = folder;
    }

    /** Drops one file and ends: {@code --folder depot --step 0 --seed 1 --size 2000}. */
    public static void main(String[] arguments) throws IOException {
        Arguments given = new Arguments(arguments);
        MissionLocaleSimulator simulator =
                new MissionLocaleSimulator(given.scenario(), Path.of(given.get("folder", "depot")));
        System.out.println("Mission locale : " + simulator.drop(given.number("step", 0)));
    }

    /**
     * Writes the file of a day.
     *
     * @param step days since the scenario began
     */
    public Path drop(int step) throws IOException {
        Files.createDirectories(folder);
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                scenario.settings().today().plusDays(step));
        Path file = folder.resolve("ML_" + STRUCTURE + "_offres_" + day + ".csv");
        Path unfinished = folder.resolve(file.getFileName() + ".tmp");
        MissionLocaleRows rows = new MissionLocaleRows(scenario, STRUCTURE);
        try (BufferedWriter out = Files.newBufferedWriter(unfinished, WINDOWS)) {
            out.write(MissionLocaleRows.line(MissionLocaleRows.COLUMNS));
            Iterator<Publication> shown =
                    scenario.shown(OfferSystem.MISSION_LOCALE, step).iterator();
            while (shown.hasNext()) {
                out.write(MissionLocaleRows.line(rows.row(shown.next(), step)));
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(folder.resolve(file.getFileName() + ".ok"), "", StandardCharsets.US_ASCII);
        return file;
    }
}
