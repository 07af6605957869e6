package fr.aiguillage.core.matching.engine;

import java.util.Arrays;

/**
 * Lists of records in one array, each in a block of its own so that reading one stays in one place. A block holds how
 * many it lists, then the records; its length is the next power of two, and one that was outgrown is used again.
 */
final class Postings {

    private static final int SHORTEST = 4;
    private static final int NONE = -1;

    private int[] blocks = new int[1 << 16];
    private int end;
    /** By the exponent of the length, the block that is free; that names the next one. */
    private final int[] free = new int[Integer.SIZE];

    Postings() {
        Arrays.fill(free, NONE);
    }

    /** A block that lists two records. */
    int pair(int first, int second) {
        int block = take(SHORTEST);
        blocks[block] = 2;
        blocks[block + 1] = first;
        blocks[block + 2] = second;
        return block;
    }

    /** Where the records stand after one was added: elsewhere when the block was full. */
    int append(int block, int record) {
        int size = blocks[block] + 1;
        int at = isLength(size) ? move(block, size) : block;
        blocks[at] = size;
        blocks[at + size] = record;
        return at;
    }

    private static boolean isLength(int size) {
        return size >= SHORTEST && Integer.bitCount(size) == 1;
    }

    private int move(int block, int length) {
        int moved = take(2 * length);
        System.arraycopy(blocks, block, blocks, moved, length);
        int exponent = Integer.numberOfTrailingZeros(length);
        blocks[block] = free[exponent];
        free[exponent] = block;
        return moved;
    }

    private int take(int length) {
        int exponent = Integer.numberOfTrailingZeros(length);
        int block = free[exponent];
        if (block != NONE) {
            free[exponent] = blocks[block];
            return block;
        }
        while (end + length > blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * blocks.length);
        }
        end += length;
        return end - length;
    }

    int begin(int block) {
        return block + 1;
    }

    int end(int block) {
        return block + 1 + blocks[block];
    }

    int record(int at) {
        return blocks[at];
    }
}
