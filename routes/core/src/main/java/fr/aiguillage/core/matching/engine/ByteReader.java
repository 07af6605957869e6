package fr.aiguillage.core.matching.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {

    private static final VarHandle FIXED = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

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

    /** So many numbers of four bytes each. */
    int[] fixed(int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = (int) FIXED.get(bytes, place + Integer.BYTES * i);
        }
        place += Integer.BYTES * count;
        return values;
    }

    String text() {
        int length = number();
        if (length == 0) {
            return "";
        }
        place += length;
        return new String(bytes, place - length, length, StandardCharsets.UTF_8);
    }
}
