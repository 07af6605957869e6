package fr.aiguillage.mocks.poleemploi;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Request.Part;
import fr.aiguillage.mocks.http.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Where partners send their file of offers. It takes a form of five fields and answers in words; known is the sentence
 * for a file that was taken. That it answers 200 to what it refuses, and with which words, is assumed.
 */
final class DepositEndpoint {
    static final String PATH = "/partenaire/depot";
    private static final String TAKEN = "Votre fichier a bien ete envoye\n";
    private static final int COLUMNS = 124;
    private static final int LONGEST_PUBLICATION_DAYS = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Client client;
    private final Clock clock;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    /** @param client whose id is the login and whose secret is the password */
    DepositEndpoint(Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Answer take(Request request) {
        if (!request.isMultipart()) {
            return Answer.text(400, "multipart/form-data attendu\n");
        }
        if (!client.id().equals(field(request, "login")) || !client.secret().equals(field(request, "password"))) {
            return Answer.text(200, "Identifiant ou mot de passe incorrect\n");
        }
        String file = field(request, "fichierAenvoyer");
        String flow = field(request, "nomFlux");
        if (file == null || flow == null || flow.isEmpty() || field(request, "periodeRef") == null) {
            return Answer.text(200, "Champ manquant\n");
        }
        String fault = fault(file);
        if (fault != null) {
            return Answer.text(200, fault + "\n");
        }
        taken.add(file);
        return Answer.text(200, TAKEN);
    }

    List<String> taken() {
        return List.copyOf(taken);
    }

    private static @Nullable String field(Request request, String name) {
        Part part = request.getPart(name);
        return part == null ? null : part.getBody().asString();
    }

    private @Nullable String fault(String file) {
        List<String> lines = file.lines().toList();
        List<String> names =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split("\\|", -1));
        if (names.size() != COLUMNS) {
            return "Fichier incorrect : " + names.size() + " colonnes, " + COLUMNS + " attendues";
        }
        LocalDate limit =
                LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris"))).plusDays(LONGEST_PUBLICATION_DAYS);
        for (int line = 1; line < lines.size(); line++) {
            List<String> cells = cells(lines.get(line));
            if (cells.size() != COLUMNS) {
                return "Ligne " + (line + 1) + " : " + cells.size() + " colonnes";
            }
            String end = cells.get(names.indexOf("Off_date_fin_publication"));
            if (!until(end, limit)) {
                return "Ligne " + (line + 1) + " : date de fin de publication « " + end + " » refusée";
            }
        }
        return null;
    }

    private static boolean until(String end, LocalDate limit) {
        try {
            return !LocalDate.parse(end, DAY).isAfter(limit);
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** A cell in quotation marks may hold the separator; a doubled mark is one. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : line.toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == '|' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
