package fr.aiguillage.feeds.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Encodings in which a line feed is more than one byte, as spreadsheets write under the name of « Unicode text ». Such
 * a stream is turned into UTF-8 before it is cut into lines.
 */
record Utf16(Charset charset) {

    private static final int CHUNK = 8_192;

    /** Null for encodings in which a line feed is one byte. */
    static @Nullable Utf16 of(@Nullable Charset declared) {
        return declared != null && "\n".getBytes(declared).length > 1 ? new Utf16(declared) : null;
    }

    /** When its byte order mark says so; the mark stays in the stream. Null otherwise. */
    static @Nullable Utf16 marked(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(2);
        in.unread(start);
        boolean marked = start.length == 2 && (start[0] & start[1]) == (byte) 0xFE && start[0] != start[1];
        return marked ? new Utf16(StandardCharsets.UTF_16) : null;
    }

    InputStream asUtf8(InputStream in) {
        return new Utf8Stream(new BufferedReader(new InputStreamReader(in, charset)));
    }

    private static final class Utf8Stream extends InputStream {

        private final BufferedReader reader;
        private byte[] chunk = {};
        private int position;

        Utf8Stream(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position == chunk.length && !fill()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean fill() throws IOException {
            char[] chars = new char[CHUNK];
            int count = reader.read(chars, 0, CHUNK - 1);
            if (count < 0) {
                return false;
            }
            // Both halves of a character outside the basic plane must be encoded together.
            if (Character.isHighSurrogate(chars[count - 1]) && reader.read(chars, count, 1) == 1) {
                count++;
            }
            chunk = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
            position = 0;
            return true;
        }
    }
}
