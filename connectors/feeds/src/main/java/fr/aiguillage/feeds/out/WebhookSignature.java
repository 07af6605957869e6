package fr.aiguillage.feeds.out;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is posted to a receiver, as Standard Webhooks 1.0 says: HMAC-SHA256 over {@code id.timestamp.body}, in
 * Base64 after {@code v1,}. The receiver knows by it who sent the body, that it is whole, and how old it is.
 */
public final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String KEY_PREFIX = "whsec_";

    private WebhookSignature() {}

    /** @param secret Base64 after {@code whsec_}, or any other text, which then counts as it stands */
    public static String of(String secret, String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(secret), ALGORITHM));
            byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] key(String secret) {
        if (!secret.startsWith(KEY_PREFIX)) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(secret.substring(KEY_PREFIX.length()));
        } catch (IllegalArgumentException noBase64) {
            // The decoder's own words would tell a part of the secret.
            throw new IllegalArgumentException("what follows " + KEY_PREFIX + " in the secret is not Base64");
        }
    }
}
