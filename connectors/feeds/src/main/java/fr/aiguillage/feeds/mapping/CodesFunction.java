package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * {@code codes("table", values)}: what each of several codes stands for, each once; null when none is known. A text is
 * cut at its separators unless the table knows it whole.
 */
record CodesFunction(CodeFunction code) implements Function {

    @Override
    public String getName() {
        return "codes";
    }

    @Override
    public int getMinArguments() {
        return 2;
    }

    @Override
    public int getMaxArguments() {
        return 2;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        Set<JsonNode> found = new LinkedHashSet<>();
        for (JsonNode item : Items.of(arguments[1])) {
            boolean whole = code.knows(arguments[0], item);
            for (JsonNode part : whole ? Items.of(item) : Items.split(item)) {
                JsonNode value = code.call(input, new JsonNode[] {arguments[0], part});
                if (!value.isNull()) {
                    found.add(value);
                }
            }
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        found.forEach(array::add);
        return array.isEmpty() ? NullNode.getInstance() : array;
    }
}
