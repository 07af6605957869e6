package fr.aiguillage.core.matching.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows an array of bytes. */
final class ByteWriter {

    private static final VarHandle FIXED = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1024];
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

    /** How many bytes {@link #number} takes. */
    static int length(int value) {
        return (Integer.SIZE + 6 - Integer.numberOfLeadingZeros(value | 1)) / 7;
    }

    /** Four bytes each, the highest first. */
    void fixed(int[] values) {
        reserve(Integer.BYTES * values.length);
        for (int value : values) {
            FIXED.set(bytes, size, value);
            size += Integer.BYTES;
        }
    }

    void text(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Their number, then the bytes. */
    void block(byte[] block) {
        number(block.length);
        reserve(block.length);
        System.arraycopy(block, 0, bytes, size, block.length);
        size += block.length;
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

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
