package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Receipt;
import java.io.IOException;

/**
 * Writes a receipt for a partner's program and for the people behind it: stable codes, and the same in French and
 * English. {@code docs/asyncapi.yaml} describes the form. Safe for use by several threads.
 */
public final class ReceiptWriter {

    public byte[] write(Receipt receipt) {
        return JsonBytes.write(json -> write(receipt, new JsonFields(json)));
    }

    private static void write(Receipt receipt, JsonFields json) throws IOException {
        json.begin();
        json.text("messageId", receipt.messageId());
        json.text("remoteId", receipt.remoteId());
        json.code("status", receipt.status());
        json.text("hubId", receipt.hubId());
        json.code("custodian", receipt.custodian());
        json.text("contactPoint", receipt.contactPoint());
        json.beginArray("notices");
        for (Notice notice : receipt.notices()) {
            write(notice, json);
        }
        json.endArray();
        json.end();
    }

    private static void write(Notice notice, JsonFields json) throws IOException {
        json.begin();
        json.text("code", notice.code().name());
        json.code("severity", notice.code().severity());
        json.text("path", notice.path());
        json.text("french", notice.french());
        json.text("english", notice.english());
        json.end();
    }
}
