package fr.aiguillage.feeds.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Offer;
import org.junit.jupiter.api.Test;

class OfferRoundTripTest {

    private static final OfferDefaults DEFAULTS = new OfferDefaults(DiffusionScope.ACADEMY);

    private final OfferReader reader = new OfferReader();
    private final OfferWriter writer = new OfferWriter();

    @Test
    void whatIsWrittenReadsBackEqualAndWithoutNotice() {
        RandomOffers offers = new RandomOffers(20150225);
        for (int i = 0; i < 2_000; i++) {
            Offer offer = offers.next();

            OfferReading reading = reader.read(writer.write(offer), DEFAULTS);

            assertThat(reading.notices()).isEmpty();
            assertThat(reading.offer()).isEqualTo(offer);
        }
    }

    @Test
    void equalOffersGiveEqualBytes() {
        RandomOffers offers = new RandomOffers(7);
        RandomOffers again = new RandomOffers(7);
        for (int i = 0; i < 200; i++) {
            assertThat(writer.write(offers.next())).isEqualTo(writer.write(again.next()));
        }
    }
}
