package fr.aiguillage.hub.run;

import fr.aiguillage.feeds.config.Source;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A source that can be made to fail, reached by one transport. Its records are numbered from 0 on. */
interface FaultySource extends AutoCloseable {

    /** What goes wrong. Not every fault can befall every transport. */
    enum Fault {
        /** Nobody answers at its address, or not to us. */
        REFUSED,
        /** It answers, and is gone in the middle of its records. */
        RESET,
        /** Its records end in the middle of one, and the transport notices nothing. */
        TRUNCATED,
        /** One record fewer comes than it announces. */
        FEWER_THAN_ANNOUNCED,
        /** A file is there and not yet whole. */
        HALF_WRITTEN,
        /** Another delivery takes the name of a file that is being read. */
        REPLACED_WHILE_READ,
        /** The partner goes on writing to a file that is being read. */
        WRITTEN_TO_WHILE_READ,
        /** Its clock is far ahead of ours. */
        CLOCK_AHEAD
    }

    /** How many records a source holds that is well. */
    int ALL = 20;

    /** How a feed reads it, with the fields {@code id}, {@code title} and {@code host}. */
    Source settings();

    /** From now on it is well and holds the first so many records. */
    void holds(int records) throws Exception;

    /** Holds all its records, and from now on this goes wrong. */
    void meets(Fault fault) throws Exception;

    @Override
    void close() throws Exception;

    /** Records as a JSON document, for the transports that know documents. */
    static String body(int records, int announced) {
        String list = IntStream.range(0, records)
                .mapToObj(i -> "{\"id\":\"o%d\",\"title\":\"%s\",\"host\":\"%s\"}".formatted(i, title(i), host(i)))
                .collect(Collectors.joining(","));
        return "{\"total\":" + announced + ",\"offers\":[" + list + "]}";
    }

    /** As a document that ends too early. */
    static String half() {
        String whole = body(ALL, ALL);
        return whole.substring(0, whole.length() / 2);
    }

    static String title(int i) {
        return "Découverte de l'atelier " + i;
    }

    static String host(int i) {
        return "Menuiserie " + i;
    }
}
