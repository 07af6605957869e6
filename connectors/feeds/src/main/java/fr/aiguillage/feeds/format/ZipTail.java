package fr.aiguillage.feeds.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Remembers the end of a zip archive, where its directory says how many files it holds: an archive that broke off between
 * two of its files reads like a smaller one, and offers would be withdrawn.
 */
final class ZipTail extends FilterInputStream {

    /** The end record with the longest comment there can be. */
    private static final int KEPT = 22 + 0xffff;

    private static final int COUNT_AT = 10;
    /** Stands for a count that is told elsewhere, in an archive of more files than this. */
    private static final int TOO_MANY = 0xffff;

    private final byte[] ring = new byte[KEPT];
    private long bytes;

    ZipTail(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            ring[(int) (bytes++ % KEPT)] = (byte) value;
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int i = 0; i < count; i++) {
            ring[(int) (bytes++ % KEPT)] = target[offset + i];
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** @throws UnreadableSource when the archive does not end with a directory of so many entries */
    void requireWhole(int entries) throws IOException {
        transferTo(OutputStream.nullOutputStream());
        for (long at = bytes - 22; at >= Math.max(0, bytes - KEPT); at--) {
            if (of(at) == 'P' && of(at + 1) == 'K' && of(at + 2) == 5 && of(at + 3) == 6) {
                int told = of(at + COUNT_AT) | of(at + COUNT_AT + 1) << 8;
                if (told == entries || told == TOO_MANY) {
                    return;
                }
                throw new UnreadableSource("the zip archive tells of " + told + " files and holds " + entries);
            }
        }
        throw new UnreadableSource("the zip archive breaks off");
    }

    private int of(long at) {
        return ring[(int) (at % KEPT)] & 0xff;
    }
}
