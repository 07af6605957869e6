package fr.aiguillage.bench;

import java.util.List;

/** The broker as the contenders need it: queues made, filled and emptied. */
interface BenchQueues {

    void create(String... names);

    /** Sends the bodies as persistent bytes messages, in transactions of 500. */
    void fill(String queue, List<byte[]> bodies);

    void empty(String queue);
}
