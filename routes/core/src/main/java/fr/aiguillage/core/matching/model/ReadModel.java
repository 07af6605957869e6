package fr.aiguillage.core.matching.model;

import fr.aiguillage.core.matching.value.FieldKind;
import fr.aiguillage.core.matching.value.WordRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a model of a file that was parsed into maps, lists and scalars: the core knows no file format. A field that a
 * key, condition or frequency names must be declared.
 */
public final class ReadModel {

    private static final int FREQUENCY_BOUND = 300;
    private static final int NO_FLOOR = -1_000_000;

    private final Set<String> fieldNames = new TreeSet<>();

    private ReadModel() {}

    /** @throws ModelException naming the place of the first mistake */
    public static MatchModel of(Map<String, ?> tree) {
        return new ReadModel().read(new ModelTree("", tree));
    }

    private MatchModel read(ModelTree root) {
        List<FieldSpec> fields = new ArrayList<>();
        root.at("fields").children().forEach((name, node) -> fields.add(field(name, node)));
        fields.forEach(field -> fieldNames.add(field.name()));
        List<KeySpec> keys = new ArrayList<>();
        root.at("keys").children().forEach((name, node) -> keys.add(key(name, node)));
        List<Comparison> comparisons = new ArrayList<>();
        root.at("comparisons").children().forEach((name, node) -> comparisons.add(comparison(name, node)));
        List<Veto> vetoes = new ArrayList<>();
        root.at("vetoes").children().forEach((name, node) -> vetoes.add(new Veto(name, conditions(node))));
        ModelTree thresholds = root.at("thresholds");
        return new MatchModel(
                root.at("name").text(),
                fields,
                keys,
                comparisons,
                vetoes,
                root.at("prior").integer(),
                thresholds.at("match").integer(),
                thresholds.at("review").integer(),
                new Linkage(
                        root.at("linkage")
                                .at("join")
                                .integer(thresholds.at("match").integer()),
                        root.at("linkage").at("floor").integer(NO_FLOOR)));
    }

    private static FieldSpec field(String name, ModelTree node) {
        String kindName = node.at("as").text();
        FieldKind kind = FieldKind.find(kindName)
                .orElseThrow(() -> new ModelException(node.at("as").path() + ": no kind is called " + kindName));
        List<String> from = node.at("from").texts();
        Map<String, String> replace = new TreeMap<>();
        node.at("replace").children().forEach((word, full) -> replace.put(word, full.text()));
        WordRules rules = new WordRules(Set.copyOf(node.at("drop").texts()), replace);
        return new FieldSpec(name, kind, from.isEmpty() ? List.of(name) : from, rules);
    }

    private KeySpec key(String name, ModelTree node) {
        boolean isPlain = node.node() instanceof List || node.node() instanceof String;
        return isPlain
                ? new KeySpec(name, parts(node), List.of(), KeySpec.COMMON)
                : new KeySpec(
                        name,
                        parts(node.at("of")),
                        parts(node.at("refine")),
                        node.at("common").integer(KeySpec.COMMON));
    }

    private List<KeyPart> parts(ModelTree node) {
        List<KeyPart> parts = node.texts().stream().map(KeyPart::read).toList();
        parts.forEach(part -> checkField(part.field(), node));
        return parts;
    }

    private Comparison comparison(String name, ModelTree node) {
        List<Level> levels = new ArrayList<>();
        node.children().forEach((levelName, level) -> levels.add(level(levelName, level)));
        if (levels.isEmpty() || !levels.get(levels.size() - 1).when().isEmpty()) {
            levels.add(new Level("differs", List.of(), 0, null, 0));
        }
        return new Comparison(name, levels);
    }

    private Level level(String name, ModelTree node) {
        if (node.node() instanceof Number) {
            return new Level(name, List.of(), node.integer(), null, 0);
        }
        ModelTree frequency = node.at("frequency");
        if (!frequency.isAbsent()) {
            checkField(frequency.text(), frequency);
        }
        return new Level(
                name,
                conditions(node.at("when")),
                node.at("weight").integer(),
                frequency.isAbsent() ? null : frequency.text(),
                node.at("frequency-bound").integer(FREQUENCY_BOUND));
    }

    private List<Condition> conditions(ModelTree node) {
        List<Condition> conditions =
                node.texts().stream().map(ConditionText::read).toList();
        conditions.forEach(condition -> {
            checkField(condition.left(), node);
            checkField(condition.right(), node);
        });
        return conditions;
    }

    private void checkField(String name, ModelTree where) {
        if (!fieldNames.contains(name)) {
            throw new ModelException(where.path() + ": no field is called " + name);
        }
    }
}
