package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.feeds.out.FileFormat;
import fr.aiguillage.feeds.out.OfferFile;
import fr.aiguillage.hub.store.OutboxRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * A file with the open offers of a pôle, all of them, those included that are shared with it, and those that it may only
 * see where its channel says so; it is replaced as a whole. It is made from what the hub holds at that moment, so that every delivery which waited is in it, and writing it once more changes nothing.
 */
final class FileSink implements Sink {

    /** As many as may wait between two writings: all are in one file. */
    private static final int BATCH = 10_000;

    private final PoleId pole;
    private final FileFormat format;
    private final FilePlace place;
    private final ReadPoleOffers offers;
    private final boolean visible;
    private final Duration pause;

    FileSink(PoleId pole, FileFormat format, FilePlace place, ReadPoleOffers offers, boolean visible, Duration pause) {
        this.pole = pole;
        this.format = format;
        this.place = place;
        this.offers = offers;
        this.visible = visible;
        this.pause = pause;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Duration pause() {
        return pause;
    }

    /** The file is made from what the hub holds; its rows merely tell that it is out of date. */
    @Override
    public String body(OutboxRow row) {
        return "";
    }

    @Override
    public Taken take(List<OutboxRow> rows) throws IOException {
        place.replace("offres-" + pole + "." + format.suffix(), out -> {
            try (OfferFile file = format.open(out)) {
                offers.read(pole, visible, offer -> {
                    try {
                        file.add(offer);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
        return new Taken(rows.size(), List.of());
    }
}
