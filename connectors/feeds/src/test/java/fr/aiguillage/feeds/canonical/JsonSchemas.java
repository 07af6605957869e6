package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Validates by JSON Schema 2020-12. */
final class JsonSchemas {

    private JsonSchemas() {}

    static List<String> problems(JsonNode schema, JsonNode document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(document)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
