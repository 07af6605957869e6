package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Function;

/** A function of a mapping over values as they are. */
record ValueFunction(String name, int least, int most, Body body) implements Function {

    /** What the function does; absent arguments are missing from the array. */
    interface Body {
        JsonNode of(JsonNode[] arguments);
    }

    static ValueFunction of(String name, Body body) {
        return new ValueFunction(name, 1, 1, body);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getMinArguments() {
        return least;
    }

    @Override
    public int getMaxArguments() {
        return most;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        return body.of(arguments);
    }
}
