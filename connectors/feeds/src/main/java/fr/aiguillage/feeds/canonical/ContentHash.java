package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Offer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What "unchanged" means: two states of an offer with the same hash differ at most in the source's version, the time
 * of its last update and the time of its last confirmation. It is the first {@value #LENGTH} bytes of the SHA-256 of
 * the canonical JSON without these three; a million offers meet by chance once in 10^26.
 *
 * @param hex 32 lower-case hexadecimal digits, which PostgreSQL also reads as a {@code uuid}
 */
public record ContentHash(String hex) {

    private static final int LENGTH = 16;

    public static ContentHash of(Offer offer) {
        return CanonicalOffer.of(offer).hash();
    }

    static ContentHash of(byte[] digest) {
        return new ContentHash(HexFormat.of().formatHex(digest, 0, LENGTH));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
