package fr.aiguillage.feeds.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what gzip or zip packed as if it were not, recognised by its first bytes and never by its name. A zip archive
 * holds one file. What unpacks to far more than it weighs, or to more than any source holds, is refused.
 */
public final class Unpacked {

    /** Text packs to a tenth, repetitive XML to a fiftieth; a bomb reaches a thousandth. */
    private static final int MOST_RATIO = 200;
    /** Below this the ratio says nothing. */
    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private static final long MOST_BYTES = 8L << 30;
    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /** @throws IOException when it cannot be read */
    public static InputStream open(InputStream packed) throws IOException {
        return open(packed, MOST_BYTES);
    }

    static InputStream open(InputStream packed, long most) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
        byte[] head = new byte[4];
        in.mark(head.length);
        int length = in.readNBytes(head, 0, head.length);
        in.reset();
        if (length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
            Counted weighed = new Counted(in);
            return new Limited(new GZIPInputStream(weighed, BUFFER), weighed, most);
        }
        if (length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            Counted weighed = new Counted(in);
            return new Limited(new OnlyEntry(new ZipInputStream(weighed)), weighed, most);
        }
        return in;
    }

    /** The one file of an archive; others beside it would be lost without a word. */
    private static final class OnlyEntry extends FilterInputStream {

        private final ZipInputStream zip;
        private boolean ended;

        OnlyEntry(ZipInputStream zip) throws IOException {
            super(zip);
            this.zip = zip;
            if (nextFile() == null) {
                throw new UnreadableSource("the zip archive is empty");
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = ended ? -1 : zip.read(target, offset, length);
            if (count < 0 && !ended) {
                ended = true;
                ZipEntry other = nextFile();
                if (other != null) {
                    throw new UnreadableSource("the zip archive holds more than one file: " + other.getName());
                }
            }
            return count;
        }

        private @Nullable ZipEntry nextFile() throws IOException {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/"))) {
                entry = zip.getNextEntry();
            }
            return entry;
        }
    }

    /** Counts the bytes before they are unpacked. */
    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            bytes += Math.max(0, count);
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    private static final class Limited extends FilterInputStream {

        private final Counted packed;
        private final long most;
        private long bytes;

        Limited(InputStream in, Counted packed, long most) {
            super(in);
            this.packed = packed;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read(), 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            return checked(count, count);
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private int checked(int result, int count) throws UnreadableSource {
            bytes += result < 0 ? 0 : count;
            if (bytes > most) {
                throw new UnreadableSource("unpacks to more than " + most + " bytes");
            }
            if (bytes > RATIO_COUNTS_FROM && bytes / MOST_RATIO > packed.bytes) {
                throw new UnreadableSource("unpacks to more than " + MOST_RATIO + " times its size");
            }
            return result;
        }
    }
}
