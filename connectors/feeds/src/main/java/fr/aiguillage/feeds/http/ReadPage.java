package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.format.Envelope;
import fr.aiguillage.feeds.format.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;

/** Streams the body of an answer into the run while it arrives, and notes what the pages after it depend on. */
public final class ReadPage {

    static final String REQUEST = "aiguillagePage";

    private final RecordReader reader;

    ReadPage(RecordReader reader) {
        this.reader = reader;
    }

    public PageAnswer read(@ExchangeProperty(REQUEST) PageRequest request, Exchange exchange) throws IOException {
        Message answer = exchange.getMessage();
        int status = Objects.requireNonNull(answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class));
        CountedRecords records = new CountedRecords(request.sink());
        Envelope envelope = Envelope.EMPTY;
        InputStream body = answer.getBody(InputStream.class);
        if ((status == 200 || status == 206) && body != null) {
            envelope = readBody(body, request.name(), records);
        }
        return new PageAnswer(request.uri(), status, headers(answer), records.records(), records.digest(), envelope);
    }

    private Envelope readBody(InputStream body, String name, CountedRecords records) throws IOException {
        try {
            return reader.read(body, name, records);
        } catch (IOException broken) {
            String reason = broken.getMessage() == null ? "the answer broke off" : broken.getMessage();
            throw new BrokenAnswer(name + ": " + reason, broken);
        }
    }

    private static Map<String, String> headers(Message answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.getHeaders().forEach((name, value) -> {
            if (value != null && !name.startsWith("Camel")) {
                headers.put(name.toLowerCase(Locale.ROOT), joined(value));
            }
        });
        return headers;
    }

    private static String joined(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }
}
