package fr.aiguillage.feeds.out;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls the HTTP interfaces that offers are sent to. A receiver may be slow, wrong or hostile: the whole exchange has one
 * time limit, no redirection is followed (a signed offer goes to the address that was configured), and of an answer a
 * beginning is read and no more. Safe for use by several threads.
 */
public final class HttpOut {

    /** Bytes of an answer that are kept where only its beginning matters. */
    static final int BEGINNING = 65_536;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int TIMED_OUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration limit;

    /** @param limit for one request with its answer */
    public HttpOut(Duration limit) {
        this.limit = limit;
    }

    /**
     * What came back.
     *
     * @param body at most the first {@value #BEGINNING} bytes, unless it was asked for as a whole
     * @param retryAfter how long the receiver asks to be left alone; zero when it does not
     */
    public record Answer(int status, String body, Duration retryAfter) {

        /** Whether the request was taken. */
        public boolean taken() {
            return status / 100 == 2;
        }

        /** Whether the receiver understood the request and refuses this very content: again would be in vain. */
        public boolean refusesContent() {
            return status == 400 || status == 409 || status == 413 || status == 415 || status == 422;
        }

        /** Whether the receiver merely wants the same request later. */
        public boolean wantsPatience() {
            return status == TIMED_OUT || status == TOO_EARLY || status == TOO_MANY || status >= 500;
        }
    }

    /** @throws IOException when nothing came back within the limit */
    public Answer send(HttpRequest request) throws IOException {
        HttpResponse<byte[]> response = exchange(request, BEGINNING);
        return answer(response);
    }

    /**
     * As {@link #send}, for an answer that says nothing unless it is whole.
     *
     * @param bytes most that are read
     * @throws IOException also when the answer is longer
     */
    Answer whole(HttpRequest request, int bytes) throws IOException {
        HttpResponse<byte[]> response = exchange(request, bytes + 1);
        if (response.body().length > bytes) {
            throw new IOException("answer of " + request.uri().getHost() + " longer than " + bytes + " bytes");
        }
        return answer(response);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, int bytes) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, response -> new BoundedBody(bytes));
        try {
            return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new IOException(
                    "no whole answer of " + request.uri().getHost() + " within " + limit.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException("cannot reach " + request.uri().getHost() + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), retryAfter(response));
    }

    /** In seconds; the date form is rare and counts as none. */
    private static Duration retryAfter(HttpResponse<?> response) {
        String value = response.headers().firstValue("Retry-After").orElse("");
        return value.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : Duration.ZERO;
    }
}
