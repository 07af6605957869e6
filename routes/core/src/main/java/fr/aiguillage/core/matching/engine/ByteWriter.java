package fr.aiguillage.core.matching.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows an array of bytes. */
final class ByteWriter {

    private static final VarHandle FIXED = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

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
        reserve(Integer.BYTES);
        FIXED.set(bytes, size, value);
        size += Integer.BYTES;
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        append(encoded, encoded.length);
    }

    /** All that the other one wrote. */
    void append(ByteWriter other) {
        append(other.bytes, other.size);
    }

    private void append(byte[] from, int length) {
        reserve(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }

    private void append(int next) {
        reserve(1);
        bytes[size++] = (byte) next;
    }

    private void reserve(int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (size + length));
        }
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
