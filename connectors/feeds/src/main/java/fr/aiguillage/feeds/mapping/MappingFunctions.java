package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import fr.aiguillage.contract.Level;
import fr.aiguillage.feeds.out.Shortened;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The functions that a mapping can use beside those of JSLT. Each is told in docs/mapping.md. */
final class MappingFunctions {

    private static final int MANY = 20;

    private MappingFunctions() {}

    static List<Function> with(CodeFunction code) {
        return List.of(
                code,
                new CodesFunction(code),
                ValueFunction.of("day", PeriodFunctions::day),
                ValueFunction.of("instant", PeriodFunctions::instant),
                ValueFunction.of("end-of-day", PeriodFunctions::endOfDay),
                new DateFunction(),
                new ValueFunction("plus", 3, 3, PeriodFunctions::plus),
                new ValueFunction("iso-weeks", 2, 2, PeriodFunctions::isoWeeks),
                ValueFunction.of("weeks-of", PeriodFunctions::weeksOf),
                ValueFunction.of("monday", PeriodFunctions::monday),
                ValueFunction.of("levels", MappingFunctions::levels),
                ValueFunction.of("items", arguments -> Items.of(arguments[0])),
                new ValueFunction("split-list", 1, 2, Items::split),
                new ValueFunction("first-of", 1, MANY, Items::first),
                new ValueFunction("paragraphs", 1, MANY, Items::paragraphs),
                ValueFunction.of("decimal", WrittenNumber::decimal),
                ValueFunction.of("integer", WrittenNumber::integer),
                ValueFunction.of("yes-or-no", WrittenNumber::yesOrNo),
                ValueFunction.of("lat-lon", WrittenNumber::latLon),
                ValueFunction.of("place-of", MappingFunctions::place),
                new ValueFunction("shorten", 2, 2, MappingFunctions::shortened),
                new TextFunction("strip-html", PlainText::of),
                new TextFunction("digits", text -> text.replaceAll("[^0-9]", "")),
                new TextFunction("siret", CodeText::siret),
                new TextFunction("postcode", CodeText::postcode),
                new TextFunction("department", Department::of),
                new TextFunction("text", text -> text));
    }

    private static JsonNode shortened(JsonNode... arguments) {
        return TextFunction.text(arguments[0])
                .map(text -> TextFunction.node(Shortened.of(text, Math.max(1, arguments[1].asInt(Integer.MAX_VALUE)))))
                .orElse(NullNode.getInstance());
    }

    private static JsonNode place(JsonNode... arguments) {
        return TextFunction.text(arguments[0]).map(PlaceText::of).orElse(NullNode.getInstance());
    }

    private static JsonNode levels(JsonNode... arguments) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (JsonNode item : Items.of(arguments[0])) {
            TextFunction.text(item).map(LevelWording::of).ifPresent(levels::addAll);
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        levels.forEach(level -> array.add(level.name()));
        return array.isEmpty() ? NullNode.getInstance() : array;
    }
}
