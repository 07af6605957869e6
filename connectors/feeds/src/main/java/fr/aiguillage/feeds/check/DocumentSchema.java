package fr.aiguillage.feeds.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** A JSON Schema of {@code config/schemas/}, as packed with this module, held against YAML documents. */
public final class DocumentSchema {

    private static final String FOLDER = "/schemas/";

    private final JsonNode content;
    private final Schema schema;

    private DocumentSchema(JsonNode content) {
        this.content = content;
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                .getSchema(content);
    }

    /** The schema of that file name. */
    public static DocumentSchema named(String name) {
        try (InputStream stream = DocumentSchema.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("schema " + name + " is not on the class path");
            }
            return new DocumentSchema(new ObjectMapper().readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every place where a document breaks the schema. */
    public List<ConfigProblem> problems(YamlDocument document) {
        return schema.validate(document.root()).stream()
                .map(error -> problem(document, error))
                .distinct()
                .toList();
    }

    private ConfigProblem problem(YamlDocument document, Error error) {
        return new SchemaViolation(document, error, schemaAround(error)).problem();
    }

    /** The part of the schema that holds the broken keyword, for its description and examples. */
    private JsonNode schemaAround(Error error) {
        String fragment = String.valueOf(error.getSchemaLocation().getFragment());
        int last = fragment.lastIndexOf('/');
        return last < 0 || !fragment.startsWith("/")
                ? content
                : content.at(JsonPointer.compile(fragment.substring(0, last)));
    }
}
