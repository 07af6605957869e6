package fr.aiguillage.core.matching.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Fills an array of bytes. */
final class ByteWriter {

    private static final VarHandle FIXED = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private int size;

    /** @param length of all that will be written */
    ByteWriter(int length) {
        bytes = new byte[length];
    }

    /** Seven bits a byte, the lowest first. */
    void number(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            bytes[size++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** How many bytes {@link #number} takes. */
    static int length(int value) {
        return (Integer.SIZE + 6 - Integer.numberOfLeadingZeros(value | 1)) / 7;
    }

    /** How many bytes {@link #block} takes. */
    static int lengthOfBlock(int length) {
        return length(length) + length;
    }

    /** Four bytes each, the highest first. */
    void fixed(int[] values) {
        for (int value : values) {
            FIXED.set(bytes, size, value);
            size += Integer.BYTES;
        }
    }

    /** Their number, then the bytes. */
    void block(byte[] block) {
        number(block.length);
        System.arraycopy(block, 0, bytes, size, block.length);
        size += block.length;
    }

    /** Not copied; to be asked for once all is written. */
    byte[] toBytes() {
        if (size != bytes.length) {
            throw new IllegalStateException(size + " of " + bytes.length + " bytes were written");
        }
        return bytes;
    }
}
