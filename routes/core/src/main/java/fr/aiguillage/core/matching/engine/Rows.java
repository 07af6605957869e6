package fr.aiguillage.core.matching.engine;

import java.util.Arrays;

/** Rows of as many numbers each, in blocks: to grow copies none of them and leaves little room empty. */
final class Rows {

    /** Rows of a block: a power of two. */
    private static final int BLOCK = 1 << 12;

    private final int width;
    private long[][] blocks = new long[16][];
    private int size;

    Rows(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** Adds a row: the first numbers of those given. */
    void add(long[] numbers) {
        int block = size / BLOCK;
        if (size % BLOCK == 0) {
            if (block == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * block);
            }
            blocks[block] = new long[BLOCK * width];
        }
        System.arraycopy(numbers, 0, blocks[block], size % BLOCK * width, width);
        size++;
    }

    /** Copies a row to a place of another array. */
    void copy(int row, long[] into, int at) {
        System.arraycopy(blocks[row / BLOCK], row % BLOCK * width, into, at, width);
    }
}
