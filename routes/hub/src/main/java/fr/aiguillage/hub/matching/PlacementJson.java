package fr.aiguillage.hub.matching;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.RuleVerdict;
import fr.aiguillage.core.territory.StepVerdict;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes who sees an offer, whom it counts for and what the steps of the cascade came to. */
public final class PlacementJson {

    private PlacementJson() {}

    /** {@code visibility} and {@code attribution}, whose millionths add up to one whole. */
    public static void answers(Placement placement, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("visibility");
        for (PoleId pole : placement.visibility()) {
            json.writeString(pole.value());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("attribution");
        for (Map.Entry<PoleId, Integer> part :
                new TreeMap<>(placement.attribution().millionths()).entrySet()) {
            json.writeNumberField(part.getKey().value(), part.getValue());
        }
        json.writeEndObject();
    }

    /** {@code candidates}, {@code steps} and {@code rules}. */
    public static void steps(Placement placement, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("candidates");
        for (PoleId pole : placement.candidates()) {
            json.writeString(pole.value());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("steps");
        for (StepVerdict verdict : placement.steps()) {
            json.writeStartObject();
            json.writeNumberField("number", verdict.step().number());
            json.writeStringField("step", verdict.step().name());
            json.writeBooleanField("fired", verdict.fired());
            json.writeStringField("why", verdict.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rules");
        for (RuleVerdict verdict : placement.rules()) {
            json.writeStartObject();
            json.writeStringField("rule", verdict.rule());
            json.writeBooleanField("held", verdict.held());
            json.writeStringField("why", verdict.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
