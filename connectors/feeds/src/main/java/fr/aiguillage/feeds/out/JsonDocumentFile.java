package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.contract.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
    public List<Notice> add(JsonNode document) throws IOException {
        if (array) {
            write(first ? "\n" : ",\n");
        }
        first = false;
        out.write(JSON.writeValueAsBytes(document));
        if (!array) {
            write("\n");
        }
        return List.of();
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
