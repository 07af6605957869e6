package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes while an offer is written where its marks stand: the version, the time of the last update and of the last
 * confirmation. So one pass gives both the bytes that are kept and the digest of the content, which leaves the marks out.
 */
class Marks {

    /** For who wants the bytes alone. */
    static final Marks NONE = new Marks();

    void begin() throws IOException {}

    void end() throws IOException {}

    /** Marks within the bytes that a generator writes to. */
    static final class Noted extends Marks {

        private final JsonGenerator json;
        private final ByteArrayBuilder bytes;
        private final List<Integer> edges = new ArrayList<>();

        Noted(JsonGenerator json, ByteArrayBuilder bytes) {
            this.json = json;
            this.bytes = bytes;
        }

        @Override
        void begin() throws IOException {
            note();
        }

        @Override
        void end() throws IOException {
            note();
        }

        private void note() throws IOException {
            json.flush();
            edges.add(bytes.size());
        }

        /** Feeds a digest with everything but the marks. */
        void digestContent(byte[] all, MessageDigest digest) {
            int from = 0;
            for (int i = 0; i < edges.size(); i += 2) {
                digest.update(all, from, edges.get(i) - from);
                from = edges.get(i + 1);
            }
            digest.update(all, from, all.length - from);
        }
    }
}
