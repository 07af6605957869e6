package fr.aiguillage.hub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import fr.aiguillage.feeds.config.LiteralSecrets;
import java.util.List;
import java.util.stream.Stream;

/** Secrets written out in {@code flows.yaml}, by the rule that holds for feeds. */
final class TargetSecrets {

    private static final List<String> FIELDS = List.of("/http/headers", "/http/login/body", "/file/upload/fields");
    private static final List<String> ADDRESSES = List.of("/http/url", "/jdbc/url", "/file/upload/url");

    private TargetSecrets() {}

    /** @param target pointer to a target */
    static List<ConfigProblem> check(YamlDocument flows, String target) {
        Stream<String> fields = FIELDS.stream().map(group -> target + group).flatMap(group -> literal(flows, group));
        Stream<String> addresses = ADDRESSES.stream()
                .map(place -> target + place)
                .filter(place -> LiteralSecrets.isIn(flows.at(place).asText()));
        return Stream.concat(fields, addresses)
                .map(place -> flows.problem(ConfigNotice.SECRET_LITERAL, place))
                .toList();
    }

    private static Stream<String> literal(YamlDocument flows, String group) {
        JsonNode fields = flows.at(group);
        return fields.properties().stream()
                .filter(field -> LiteralSecrets.isWrittenOut(
                        field.getKey(), field.getValue().asText()))
                .map(field -> group + "/" + YamlDocument.escape(field.getKey()));
    }
}
