package fr.aiguillage.bench.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every measure of matching, one after the other: {@code EvaluateAll CONFIG MODELS DATA OPPORTUNITIES}. The public sets
 * lie under {@code DATA/er}, each in a folder named after its model, the labelled pairs under {@code
 * DATA/matching-dev}; what is not there is said and left out.
 */
public final class EvaluateAll {

    private static final String OFFERS = "rules/matching.yaml";

    private EvaluateAll() {}

    /** @param args the hub's configuration, the models of the public sets, the data, size of the scenario */
    public static void main(String[] args) throws IOException {
        Path config = Path.of(args[0]);
        Path data = Path.of(args[2]);
        for (Map.Entry<String, Path> model : models(Path.of(args[1])).entrySet()) {
            Path folder = data.resolve("er").resolve(model.getKey());
            if (isThere(folder.resolve("records.csv"), System.out)) {
                EvaluateMatching.main(new String[] {model.getValue().toString(), folder.toString()});
            }
        }
        String offers = config.resolve(OFFERS).toString();
        Path pairs = data.resolve("matching-dev");
        if (isThere(pairs.resolve("labels.csv"), System.out)) {
            System.out.println("labelled pairs of real offers");
            EvaluatePairs.main(new String[] {
                offers,
                pairs.resolve("offers.jsonl").toString(),
                pairs.resolve("labels.csv").toString(),
                "quiet"
            });
        }
        System.out.println("scenario");
        EvaluateScenario.main(
                new String[] {offers, config.resolve("territory/communes.csv").toString(), args[3]});
    }

    private static Map<String, Path> models(Path folder) throws IOException {
        Map<String, Path> models = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            files.forEach(file -> models.put(file.getFileName().toString().replace(".yaml", ""), file));
        }
        return models;
    }

    private static boolean isThere(Path file, PrintStream out) {
        boolean isThere = Files.exists(file);
        if (!isThere) {
            out.println("not measured, no " + file);
        }
        return isThere;
    }
}
