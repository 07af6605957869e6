package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.Uai;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds every UAI with a wrong check letter at once, where reading into records would stop at the first. */
final class UaiCheck {

    private UaiCheck() {}

    static boolean holds(YamlDocument document, Consumer<ConfigProblem> problems) {
        List<String> pointers = new ArrayList<>(List.of("/office/uai"));
        for (int i = 0; i < document.at("/components").size(); i++) {
            pointers.add("/components/" + i + "/uai");
        }
        List<String> invalid = pointers.stream()
                .filter(pointer -> isInvalid(document, pointer))
                .toList();
        invalid.forEach(pointer -> problems.accept(document.problem(
                PoleNotice.UAI_INVALID, pointer, document.at(pointer).asText())));
        return invalid.isEmpty();
    }

    private static boolean isInvalid(YamlDocument document, String pointer) {
        String value = document.at(pointer).asText("");
        return !value.isEmpty() && Uai.find(value).isEmpty();
    }
}
