package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import java.util.Map;

/**
 * {@code code("table", value)} or {@code code("table", value, otherwise)}: what a code stands for. A code that the table
 * does not know is counted and gives null or the third argument, which stands for an absent code too.
 */
record CodeFunction(Map<String, CodeTable> tables, UnmappedCodes unmapped) implements Function {

    @Override
    public String getName() {
        return "code";
    }

    @Override
    public int getMinArguments() {
        return 2;
    }

    @Override
    public int getMaxArguments() {
        return 3;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        String name = arguments[0].asText();
        CodeTable table = tables.get(name);
        if (table == null) {
            throw new JsltException("no code table “" + name + "”");
        }
        return TextFunction.text(arguments[1])
                .map(value -> look(name, table, value))
                .filter(found -> !found.isNull())
                .orElse(arguments.length > 2 ? arguments[2] : NullNode.getInstance());
    }

    /** Whether the table holds the value; not counted when it does not. */
    boolean knows(JsonNode table, JsonNode value) {
        CodeTable known = tables.get(table.asText());
        return known != null && TextFunction.text(value).flatMap(known::find).isPresent();
    }

    private JsonNode look(String name, CodeTable table, String value) {
        String found = table.find(value).orElse("");
        if (found.isEmpty()) {
            unmapped.count(name, value);
        }
        return TextFunction.node(found);
    }
}
