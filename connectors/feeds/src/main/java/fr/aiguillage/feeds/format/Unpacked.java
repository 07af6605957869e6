package fr.aiguillage.feeds.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip and zip, recognised by their first bytes and never by a name. What unpacks to far more than it weighs, or
 * to more than any source holds, is refused.
 */
final class Unpacked {

    /** Text packs to a tenth, repetitive XML to a fiftieth; a bomb reaches a thousandth. */
    private static final int MOST_RATIO = 200;
    /** Below this the ratio says nothing. */
    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private static final long MOST_BYTES = 8L << 30;
    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /** What is done with one unpacked document. */
    interface Document {

        void read(InputStream in, String name) throws IOException;
    }

    /**
     * Hands on each document of a stream; the stream itself when nothing packed it.
     *
     * @param endings of the names of files in an archive that hold such documents
     * @throws IOException when it cannot be read
     */
    static void each(InputStream packed, String name, List<String> endings, Document document) throws IOException {
        each(packed, name, endings, MOST_BYTES, document);
    }

    static void each(InputStream packed, String name, List<String> endings, long most, Document document)
            throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
        byte[] head = new byte[4];
        in.mark(head.length);
        int length = in.readNBytes(head, 0, head.length);
        in.reset();
        Counted weighed = new Counted(in);
        if (length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
            document.read(new Limited(new GZIPInputStream(weighed, BUFFER), weighed, most), name);
        } else if (length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            long[] bytes = {0};
            new ZipFiles(weighed, endings)
                    .each(name, (file, called) -> document.read(new Limited(file, weighed, most, bytes), called));
        } else {
            document.read(in, name);
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
        private final long[] bytes;

        Limited(InputStream in, Counted packed, long most) {
            this(in, packed, most, new long[1]);
        }

        /** @param bytes unpacked so far, of all files of an archive together */
        Limited(InputStream in, Counted packed, long most, long[] bytes) {
            super(in);
            this.packed = packed;
            this.most = most;
            this.bytes = bytes;
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
            bytes[0] += result < 0 ? 0 : count;
            if (bytes[0] > most) {
                throw new UnreadableSource("unpacks to more than " + most + " bytes");
            }
            if (bytes[0] > RATIO_COUNTS_FROM && bytes[0] / MOST_RATIO > packed.bytes) {
                throw new UnreadableSource("unpacks to more than " + MOST_RATIO + " times its size");
            }
            return result;
        }
    }
}
