package fr.aiguillage.feeds.out;

import java.io.IOException;
import java.io.OutputStream;

/** One document a line, in UTF-8, in the form of a delivery on the pôle's queue. */
final class JsonLinesOfferFile implements OfferFile {

    private final OutputStream out;

    JsonLinesOfferFile(OutputStream out) {
        this.out = out;
    }

    @Override
    public void add(OutgoingOffer offer) throws IOException {
        out.write(OutgoingOfferWriter.write(offer));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
