package fr.aiguillage.core.matching.engine;

import java.util.ArrayList;
import java.util.List;

/** Prints in memory as they are stored, numbered as they come. */
public final class StoredPrints {

    /** What the processor fetches at once. */
    private static final int CACHE_LINE = 64;

    private static final byte[] NOTHING = {};

    private final ModelEngine engine;
    private final List<byte[]> prints = new ArrayList<>();
    private long bytes;
    /** Kept, so that reading what is touched is not left out as useless. */
    private int touched;

    public StoredPrints(ModelEngine engine) {
        this.engine = engine;
    }

    /** Its number is how many there were before. */
    public void add(Print print) {
        byte[] encoded = engine.encode(print);
        prints.add(encoded);
        bytes += encoded.length;
    }

    public Print get(int number) {
        return engine.decode(encoded(number));
    }

    /** The print as it is stored; must not be written to. */
    byte[] encoded(int number) {
        return prints.get(number);
    }

    /** Leaves the place of a print empty. */
    void forget(int number) {
        bytes -= prints.set(number, NOTHING).length;
    }

    /**
     * Brings prints that are about to be read near the processor: looks into memory that do not wait for each other run at
     * once. How long each is comes first, so that none waits for the length of another.
     */
    public void touch(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += prints.get(number).length;
        }
        for (int number : numbers) {
            byte[] print = prints.get(number);
            for (int i = 0; i < print.length; i += CACHE_LINE) {
                sum += print[i];
            }
        }
        touched = sum;
    }

    public int size() {
        return prints.size();
    }

    /** How many bytes all take. */
    public long bytes() {
        return bytes;
    }
}
