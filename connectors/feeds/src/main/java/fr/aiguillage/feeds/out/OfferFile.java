package fr.aiguillage.feeds.out;

import java.io.Closeable;
import java.io.IOException;

/** A file of offers while it is written, one offer at a time; closing it ends the file and not its stream. */
public interface OfferFile extends Closeable {

    void add(OutgoingOffer offer) throws IOException;
}
