package fr.aiguillage.feeds.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the records of one stream in constant memory. What is wrong with one record is told to the sink and reading
 * goes on; only what makes the rest unreadable ends it.
 */
public interface RecordReader {

    /**
     * Reads to the end and leaves the stream open.
     *
     * @param name of the file or page, for positions
     * @throws UnreadableSource when the stream as a whole cannot be understood
     * @throws IOException when the stream breaks off
     */
    Envelope read(InputStream in, String name, RecordSink sink) throws IOException;
}
