package fr.aiguillage.mocks.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which records are about the same opportunity, as CSV: {@code system,remote_id,opportunity_id}. What the matching
 * engine found is measured against it.
 */
public final class TruthFile {
    private TruthFile() {}

    public static void write(Scenario scenario, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print("system,remote_id,opportunity_id\n");
            scenario.publications()
                    .forEach(publication -> out.printf(
                            "%s,%s,%s\n",
                            publication.system().id(),
                            publication.remoteId(),
                            publication.opportunity().id()));
        }
    }
}
