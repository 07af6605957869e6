package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import fr.aiguillage.contract.Offer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * An offer with its canonical JSON and the hash of its content, made together in one pass. It is written once and from
 * then on kept, compared and delivered in this form.
 *
 * @param json as {@link OfferWriter} writes it
 */
public record CanonicalOffer(Offer offer, String json, ContentHash hash) {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 2048;

    public static CanonicalOffer of(Offer offer) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_SIZE)) {
            Marks.Noted marks;
            try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
                marks = new Marks.Noted(json, bytes);
                OfferWriter.write(offer, new JsonFields(json), marks);
            }
            byte[] all = bytes.toByteArray();
            MessageDigest digest = ContentHash.digest();
            marks.digestContent(all, digest);
            return new CanonicalOffer(offer, new String(all, StandardCharsets.UTF_8), ContentHash.of(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
