package fr.aiguillage.hub.territory;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.util.List;
import java.util.function.Consumer;

/** Keys that a file cannot do without; the four attributes of a pôle are the circulaire's. */
enum RequiredKeys {
    OF_MAP(
            "/academy",
            "/label",
            "/departments",
            "/version",
            "/decided-by",
            "/decision-ref",
            "/effective/from",
            "/desk/id",
            "/desk/label",
            "/desk/mailbox",
            "/desk/answer-within"),
    OF_POLE(
            "/id",
            "/label",
            "/basis",
            "/territory/include",
            "/components",
            "/missions",
            "/coordinator/role",
            "/coordinator/mailbox",
            "/coordinator/mission-letter/ref",
            "/coordinator/mission-letter/date");

    private final List<String> pointers;

    RequiredKeys(String... pointers) {
        this.pointers = List.of(pointers);
    }

    boolean holds(YamlDocument document, Consumer<ConfigProblem> problems) {
        List<String> missing = pointers.stream()
                .filter(pointer -> isEmpty(document.at(pointer)))
                .toList();
        missing.forEach(pointer ->
                problems.accept(document.problem(PoleNotice.ATTRIBUTE_MISSING, pointer, pointer.substring(1))));
        return missing.isEmpty();
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
    }
}
