package fr.aiguillage.hub.territory;

import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The files of a map of two pôles in an academy of three communes, to be made wrong one by one. */
final class PoleMapFiles {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final String MAP = """
            academy: "10"
            label: Académie d'essai
            departments: ["01"]
            version: "1"
            decided-by: recteur
            decision-ref: ARR-1
            effective: {from: 2025-09-01, to: 2026-08-31}
            desk: {id: tri, label: Tri, mailbox: tri@ac-essai.fr, answer-within: 5}
            """;
    static final String POLE = """
            id: nord
            label: Nord
            basis: BASSIN
            territory:
              include:
                communes: ["01001", "01004"]
            components:
              - {type: EPLE, uai: 0010016M}
              - {type: EPLE, uai: 0010001W}
            missions: [POOL_OFFERS]
            coordinator: {role: coordonnateur, mailbox: nord@ac-essai.fr, mission-letter: {ref: L, date: 2025-06-15}}
            """;
    static final String OTHER = POLE.replace("id: nord", "id: sud").replace("\"01001\", \"01004\"", "\"01002\"");

    private final Path config;

    private PoleMapFiles(Path config) {
        this.config = config;
    }

    static PoleMapFiles sound(Path config) throws IOException {
        PoleMapFiles files = new PoleMapFiles(config);
        files.write("territory/communes.csv", """
                code,name,kind,parent,department,district,epci,postcodes,population,former-codes
                01001,L'Abergement-Clémenciat,C,,01,012,200069193,01400,860,
                01002,L'Abergement-de-Varey,C,,01,011,240100883,01640,270,
                01004,Ambérieu-en-Bugey,C,,01,011,240100883,01500,16000,
                """);
        files.map(MAP);
        files.north(POLE);
        files.south(OTHER);
        return files;
    }

    void map(String text) throws IOException {
        write("poles/essai/map.yaml", text);
    }

    void north(String text) throws IOException {
        write("poles/essai/nord.yaml", text);
    }

    void south(String text) throws IOException {
        write("poles/essai/sud.yaml", text);
    }

    void write(String file, String text) throws IOException {
        Path path = config.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    void delete(String file) throws IOException {
        Files.delete(config.resolve(file));
    }

    /** As the hub loads them when it starts. */
    void load() {
        LoadPoleMap.load(config, LoadCommunes.load(config));
    }

    List<ConfigProblem> problems() {
        return new PoleMapCheck(TODAY).check(config);
    }

    List<String> codes() {
        return problems().stream()
                .map(problem -> problem.notice().code().name())
                .toList();
    }
}
