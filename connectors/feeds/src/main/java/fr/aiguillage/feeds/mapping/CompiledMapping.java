package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Parser;
import com.schibsted.spt.data.jslt.impl.FileSystemResourceResolver;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A JSLT file with its code tables, ready to run from any thread. */
final class CompiledMapping {

    private final Expression expression;

    private CompiledMapping(Expression expression) {
        this.expression = expression;
    }

    /**
     * Compiles a file; what it imports lies in its folder.
     *
     * @throws com.schibsted.spt.data.jslt.JsltException with the line, when the file is not correct JSLT
     */
    static CompiledMapping of(Path file, Map<String, CodeTable> tables, UnmappedCodes unmapped) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        String text = Files.readString(file);
        return new CompiledMapping(new Parser(new StringReader(text))
                .withSource(file.getFileName().toString())
                .withFunctions(MappingFunctions.with(new CodeFunction(Map.copyOf(tables), unmapped)))
                .withResourceResolver(new FileSystemResourceResolver(folder))
                .compile());
    }

    JsonNode apply(JsonNode sourceRecord) {
        return expression.apply(sourceRecord);
    }
}
