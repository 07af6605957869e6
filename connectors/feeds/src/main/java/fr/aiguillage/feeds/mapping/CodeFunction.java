package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import java.util.Map;

/** {@code code("table", value)}: what a code stands for; null when the table does not know it, which is counted. */
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
        return 2;
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
                .orElse(NullNode.getInstance());
    }

    private JsonNode look(String name, CodeTable table, String value) {
        String found = table.find(value).orElse("");
        if (found.isEmpty()) {
            unmapped.count(name, value);
        }
        return TextFunction.node(found);
    }
}
