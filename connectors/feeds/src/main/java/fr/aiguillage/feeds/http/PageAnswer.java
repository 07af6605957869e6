package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.format.Envelope;
import fr.aiguillage.feeds.transport.AnswerHead;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back for one page, once its records were handed on.
 *
 * @param headers by lower-case name
 * @param records found in the page, refused ones included
 * @param digest of the records: a source that hands out the same page for ever is recognised by it
 */
public record PageAnswer(
        URI uri, int status, Map<String, String> headers, long records, int digest, Envelope envelope) {

    public PageAnswer {
        headers = Map.copyOf(headers);
    }

    AnswerHead head() {
        return new AnswerHead(status, headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
