package fr.aiguillage.bench;

import java.util.List;

/** One way of moving offers from a queue through the database to a queue, measured on bodies shared by all. */
interface Contender {

    String name();

    /** Puts the bodies on the contender's entrance; not part of the measured time. */
    void fill(List<byte[]> bodies);

    /** Moves everything that was filled in to its exit and returns when the last offer has left. */
    void drain();

    /** Empties queues and tables, so that the next round starts as this one did. */
    void reset();
}
