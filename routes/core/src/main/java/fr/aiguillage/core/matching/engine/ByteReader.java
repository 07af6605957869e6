package fr.aiguillage.core.matching.engine;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {

    private final byte[] bytes;
    private int place;

    ByteReader(byte[] bytes, int place) {
        this.bytes = bytes;
        this.place = place;
    }

    byte[] bytes() {
        return bytes;
    }

    int place() {
        return place;
    }

    boolean hasMore() {
        return place < bytes.length;
    }

    void skip(int count) {
        place += count;
    }

    int number() {
        int number = 0;
        int shift = 0;
        byte next = bytes[place++];
        while (next < 0) {
            number |= (next & 0x7f) << shift;
            shift += 7;
            next = bytes[place++];
        }
        return number | next << shift;
    }

    int fixed() {
        place += Integer.BYTES;
        return bytes[place - 4] << 24
                | (bytes[place - 3] & 0xff) << 16
                | (bytes[place - 2] & 0xff) << 8
                | bytes[place - 1] & 0xff;
    }

    String text() {
        int length = number();
        place += length;
        return new String(bytes, place - length, length, StandardCharsets.UTF_8);
    }
}
