package fr.aiguillage.mocks.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.JdbcSource;
import fr.aiguillage.mocks.bank.BankSimulator;
import fr.aiguillage.mocks.http.Calls;
import fr.aiguillage.mocks.missionlocale.MissionLocaleSimulator;
import fr.aiguillage.mocks.onisep.OnisepSimulator;
import fr.aiguillage.mocks.partner.PartnerRecords;
import fr.aiguillage.mocks.poleemploi.Client;
import fr.aiguillage.mocks.poleemploi.PoleEmploiSimulator;
import fr.aiguillage.mocks.scenario.Scenario;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** What pollers would read from the simulated systems on the first day, fetched here the short way. */
final class SimulatedRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SimulatedRecords() {}

    static List<JsonNode> onisep(Scenario scenario) throws Exception {
        List<JsonNode> records = new ArrayList<>();
        try (OnisepSimulator simulator = new OnisepSimulator(scenario, 0)) {
            JsonNode page;
            int number = 1;
            do {
                URI address = URI.create(simulator.offers() + "?taille=200&page=" + number++);
                page = JSON.readTree(Calls.get(address).body());
                page.path("offres").forEach(records::add);
            } while (!page.path("offres").isEmpty());
        }
        return records;
    }

    static List<JsonNode> poleEmploi(Scenario scenario) throws Exception {
        List<JsonNode> records = new ArrayList<>();
        try (PoleEmploiSimulator simulator = new PoleEmploiSimulator(scenario, new Client("id", "secret"), 0)) {
            String token = JSON.readTree(Calls.post(
                                    simulator.tokens(),
                                    "grant_type=client_credentials&client_id=id&client_secret=secret"
                                            + "&scope=api_offresdemploiv2+o2dsoffre")
                            .body())
                    .path("access_token")
                    .asText();
            String body;
            int from = 0;
            do {
                URI address = URI.create(simulator.search() + "?range=" + from + "-" + (from + 149));
                body = Calls.get(address, "Authorization", "Bearer " + token).body();
                JSON.readTree(body).path("resultats").forEach(records::add);
                from += 150;
            } while (!body.isEmpty());
        }
        return records;
    }

    static List<JsonNode> bank(Scenario scenario, FeedDefinition feed) throws Exception {
        List<JsonNode> records = new ArrayList<>();
        String query = ((JdbcSource) feed.source()).query().replace(":cursor", "0");
        try (BankSimulator simulator = new BankSimulator(scenario, 0, "-");
                Connection connection = DriverManager.getConnection(simulator.url(), BankSimulator.USER, "-");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ObjectNode row = JSON.createObjectNode();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.set(rows.getMetaData().getColumnLabel(i), value(rows.getObject(i)));
                }
                records.add(row);
            }
        }
        return records;
    }

    private static JsonNode value(Object value) {
        if (value instanceof Timestamp time) {
            return JSON.valueToTree(time.toInstant().toString());
        }
        return value instanceof Date day ? JSON.valueToTree(day.toLocalDate().toString()) : JSON.valueToTree(value);
    }

    static List<JsonNode> missionLocale(Scenario scenario) throws Exception {
        Path folder = Files.createTempDirectory("mission-locale");
        Path file = new MissionLocaleSimulator(scenario, folder).drop(0);
        List<String> lines = Files.readAllLines(file, Charset.forName("windows-1252"));
        String[] names = lines.get(0).split(";", -1);
        return lines.stream()
                .skip(1)
                .filter(line -> line.indexOf('"') < 0)
                .<JsonNode>map(line -> {
                    String[] cells = line.split(";", -1);
                    ObjectNode row = JSON.createObjectNode();
                    for (int i = 0; i < names.length; i++) {
                        row.put(names[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    static List<JsonNode> partner(Scenario scenario) {
        return PartnerRecords.of(scenario);
    }
}
