package fr.aiguillage.core.matching.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows an array of bytes. */
final class ByteWriter {

    private byte[] bytes = new byte[256];
    private int size;

    /** Seven bits a byte, the lowest first. */
    void number(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            append(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        append(rest);
    }

    /** Four bytes, the highest first. */
    void fixed(int value) {
        append(value >>> 24);
        append(value >>> 16);
        append(value >>> 8);
        append(value);
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        for (byte next : encoded) {
            append(next);
        }
    }

    private void append(int next) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) next;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
