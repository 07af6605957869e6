package fr.aiguillage.hub.territory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Agreement;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.core.territory.RoutingRules;
import fr.aiguillage.core.territory.RoutingTarget;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.DocumentSchema;
import fr.aiguillage.feeds.check.ReadYaml;
import fr.aiguillage.feeds.check.YamlDocument;
import fr.aiguillage.feeds.check.YamlReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code routing.yaml} and proves its rules by their examples; without the file there are none. One use a reading. */
final class ReadRouting {

    private static final Path FILE = Path.of("routing.yaml");
    private static final DocumentSchema SCHEMA = DocumentSchema.named("routing.schema.json");
    private static final int VERSION_BYTES = 4;

    private final Path configDir;
    private final PoleMaps maps;
    private final Communes communes;
    private final LocalDate today;
    private final List<ConfigProblem> problems = new ArrayList<>();

    /** @param today examples must hold on the maps of this day and later */
    ReadRouting(Path configDir, PoleMaps maps, Communes communes, LocalDate today) {
        this.configDir = configDir;
        this.maps = maps;
        this.communes = communes;
        this.today = today;
    }

    /** What was wrong, once it has been read. */
    List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    RoutingRules read() {
        if (!Files.exists(configDir.resolve(FILE))) {
            return RoutingRules.NONE;
        }
        YamlReading reading = ReadYaml.read(configDir, FILE);
        problems.addAll(reading.problems());
        return reading.document().map(this::read).orElse(RoutingRules.NONE);
    }

    private RoutingRules read(YamlDocument document) {
        problems.addAll(SCHEMA.problems(document));
        if (problems.stream().anyMatch(ConfigProblem::isFatal)) {
            return RoutingRules.NONE;
        }
        return PoleYaml.bind(document, RoutingFile.class, problems::add)
                .map(file -> proven(document, file))
                .orElse(RoutingRules.NONE);
    }

    private RoutingRules proven(YamlDocument document, RoutingFile file) {
        check(document, file.rules());
        if (problems.stream().noneMatch(ConfigProblem::isFatal)) {
            ProveRouting prove = new ProveRouting(configDir, document, maps, communes, today);
            problems.addAll(prove.problems(file));
        }
        List<RoutingFile.Rule> on =
                file.rules().stream().filter(RoutingFile.Rule::isOn).toList();
        return on.isEmpty()
                ? RoutingRules.NONE
                : new RoutingRules(
                        version(document),
                        on.stream().map(RoutingFile.Rule::rule).toList());
    }

    private void check(YamlDocument document, List<RoutingFile.Rule> rules) {
        Map<String, String> ids = new HashMap<>();
        Map<Integer, String> priorities = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            RoutingFile.Rule rule = rules.get(i);
            String at = "/rules/" + i;
            if (ids.put(rule.id(), rule.id()) != null) {
                problems.add(document.problem(RoutingNotice.ROUTING_ID_TWICE, at + "/id", rule.id()));
            }
            String first = priorities.putIfAbsent(rule.priority(), rule.id());
            if (first != null) {
                problems.add(document.problem(
                        RoutingNotice.ROUTING_PRIORITY_TWICE,
                        at + "/priority",
                        String.valueOf(rule.priority()),
                        first));
            }
            checkAgreements(document, at + "/when/agreements", rule.when().agreements());
            checkPole(document, at + "/then/custodian", rule.then().custodian());
            for (int j = 0; j < rule.then().alsoVisible().size(); j++) {
                checkPole(
                        document,
                        at + "/then/also-visible/" + j,
                        rule.then().alsoVisible().get(j));
            }
        }
    }

    private void checkAgreements(YamlDocument document, String pointer, Set<String> references) {
        Set<String> known = maps.all().stream()
                .flatMap(map -> map.header().agreements().stream())
                .map(Agreement::ref)
                .collect(Collectors.toSet());
        references.stream()
                .filter(reference -> !known.contains(reference))
                .forEach(reference ->
                        problems.add(document.problem(RoutingNotice.ROUTING_AGREEMENT_UNKNOWN, pointer, reference)));
    }

    private void checkPole(YamlDocument document, String pointer, @Nullable RoutingTarget target) {
        PoleId pole = target == null ? null : target.pole();
        if (pole != null && maps.all().stream().noneMatch(map -> map.find(pole).isPresent())) {
            problems.add(document.problem(RoutingNotice.ROUTING_POLE_UNKNOWN, pointer, pole.value()));
        }
    }

    /** Another example is no other rule. */
    private static String version(YamlDocument document) {
        JsonNode rules = document.root().deepCopy();
        rules.path("rules").forEach(rule -> ((ObjectNode) rule).remove("examples"));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(rules.toString().getBytes(StandardCharsets.UTF_8));
            return "rules-" + HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
