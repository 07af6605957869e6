package fr.aiguillage.mocks.onisep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.mocks.scenario.Arguments;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPOutputStream;

/**
 * Mon stage en ligne dropping its whole stock once a day as one packed file, {@code offres-<yyyyMMdd>.json.gz}, of the
 * same form as a page: its form was never published, this one is assumed.
 */
public final class OnisepFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Scenario scenario;
    private final Path folder;

    public OnisepFiles(Scenario scenario, Path folder) {
        this.scenario = scenario;
        this.folder = folder;
    }

    /** Drops one file and ends: {@code --folder depot --step 0 --seed 1 --size 2000}. */
    public static void main(String[] arguments) throws IOException {
        Arguments given = new Arguments(arguments);
        OnisepFiles files = new OnisepFiles(given.scenario(), Path.of(given.get("folder", "depot")));
        System.out.println("Mon stage en ligne : " + files.drop(given.number("step", 0)));
    }

    /**
     * Writes the file of a day.
     *
     * @param step days since the scenario began
     */
    public Path drop(int step) throws IOException {
        return drop(step, 1);
    }

    /** Writes a file that announces all and holds the first half. */
    public Path dropHalf(int step) throws IOException {
        return drop(step, 2);
    }

    private Path drop(int step, int divisor) throws IOException {
        OnisepOffers offers = new OnisepOffers(scenario);
        ObjectNode document = JSON.createObjectNode();
        ArrayNode list = JSON.createArrayNode();
        scenario.shown(OfferSystem.ONISEP, step).forEach(publication -> list.add(offers.offer(publication, step)));
        document.put("total", list.size());
        for (int last = list.size() - 1, kept = list.size() / divisor; last >= kept; last--) {
            list.remove(last);
        }
        document.set("offres", list);
        Files.createDirectories(folder);
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                scenario.settings().today().plusDays(step));
        Path file = folder.resolve("offres-" + day + ".json.gz");
        Path unfinished = folder.resolve("." + file.getFileName());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(unfinished))) {
            JSON.writeValue(out, document);
        }
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
