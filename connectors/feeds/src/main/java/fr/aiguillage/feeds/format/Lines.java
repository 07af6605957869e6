package fr.aiguillage.feeds.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines of bounded length, at byte level: in every encoding met in the field but UTF-16 a line feed
 * is one byte, and a line that cannot be decoded must not hide the next.
 */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int position;
    private int end;
    private long number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        return returned.isEmpty() ? read() : returned.removeFirst();
    }

    /** Puts lines back, in their order, to be read again. */
    void giveBack(Iterable<Line> lines) {
        Deque<Line> reversed = new ArrayDeque<>();
        lines.forEach(reversed::push);
        reversed.forEach(returned::addFirst);
    }

    private @Nullable Line read() throws IOException {
        if (!fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean ended = false;
        boolean whole = true;
        while (!ended && fill()) {
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            int length = Math.min(position - from, limit - line.size());
            whole &= length == position - from;
            line.write(buffer, from, length);
            ended = position < end;
            position += ended ? 1 : 0;
        }
        return new Line(++number, withoutCarriageReturn(line.toByteArray()), whole);
    }

    private boolean fill() throws IOException {
        while (position == end) {
            end = in.read(buffer);
            position = 0;
            if (end < 0) {
                end = 0;
                return false;
            }
        }
        return true;
    }

    private static byte[] withoutCarriageReturn(byte[] line) {
        boolean crlf = line.length > 0 && line[line.length - 1] == '\r';
        return crlf ? java.util.Arrays.copyOf(line, line.length - 1) : line;
    }
}
