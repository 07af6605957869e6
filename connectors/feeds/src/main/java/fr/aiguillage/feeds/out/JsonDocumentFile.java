package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** JSON in UTF-8: one array, or one document a line. */
final class JsonDocumentFile implements DocumentFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final OutputStream out;
    private final boolean array;
    private boolean first = true;

    JsonDocumentFile(OutputStream out, boolean array) throws IOException {
        this.out = out;
        this.array = array;
        if (array) {
            write("[");
        }
    }

    @Override
    public void add(JsonNode document) throws IOException {
        if (array) {
            write(first ? "\n" : ",\n");
        }
        first = false;
        out.write(JSON.writeValueAsBytes(document));
        if (!array) {
            write("\n");
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (array) {
            write("\n]\n");
        }
        out.flush();
    }
}
