package fr.aiguillage.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer to one message of a partner, so that a refusal or a doubt is known to those who can mend it, and so that the
 * host can be told which pôle to talk to.
 *
 * @param messageId CloudEvents {@code id} of the message answered
 * @param remoteId offer that the message is about; absent when it could not be read
 * @param hubId the hub's name of the offer; absent until it has one
 * @param custodian pôle that handles the offer; absent until it is placed
 * @param contactPoint functional mailbox of the custodian
 * @param notices every reason and remark, in the order of the document
 */
public record Receipt(
        String messageId,
        @Nullable String remoteId,
        ReceiptStatus status,
        @Nullable String hubId,
        @Nullable PoleId custodian,
        @Nullable String contactPoint,
        List<Notice> notices) {

    public Receipt {
        notices = List.copyOf(notices);
    }
}
