package fr.aiguillage.feeds.transport;

import java.io.IOException;

/** One call of a partner's system. */
@FunctionalInterface
public interface Attempt<T> {

    /**
     * Calls once.
     *
     * @throws LastingFailure when another attempt would end the same way
     * @throws IOException when another attempt may succeed
     */
    T make() throws IOException;
}
