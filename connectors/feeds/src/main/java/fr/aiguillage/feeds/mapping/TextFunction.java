package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A function of a mapping from text to text. Null and blank give null, so that a mapping need not ask first.
 *
 * @param transform answers with an empty text for null
 */
record TextFunction(String name, UnaryOperator<String> transform) implements Function {

    /** Text of a value, of an XML element beside its attributes too; empty for null, blank, objects and arrays. */
    static Optional<String> text(JsonNode given) {
        JsonNode value = given.isObject() ? given.path("#text") : given;
        return value.isValueNode()
                        && !value.isNull()
                        && !value.isMissingNode()
                        && !value.asText().isBlank()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }

    static JsonNode node(String text) {
        return text.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(text);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getMinArguments() {
        return 1;
    }

    @Override
    public int getMaxArguments() {
        return 1;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        return text(arguments[0]).map(transform).map(TextFunction::node).orElse(NullNode.getInstance());
    }
}
