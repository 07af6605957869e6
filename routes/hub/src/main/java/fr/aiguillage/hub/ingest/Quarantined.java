package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.hub.batch.InboundMessage;
import fr.aiguillage.hub.store.QuarantineRow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the quarantine's row of a message. */
final class Quarantined {

    private Quarantined() {}

    static QuarantineRow row(
            FeedId feed, String messageId, @Nullable String position, InboundMessage message, List<Notice> notices) {
        return new QuarantineRow(
                feed.value(),
                messageId,
                position,
                notices.stream().map(notice -> notice.code().name()).distinct().toList(),
                NoticesJson.write(notices),
                message.truncated() ? "" : Excerpts.of(message.body()),
                message.bodyLength(),
                digest(message.body()),
                null);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
