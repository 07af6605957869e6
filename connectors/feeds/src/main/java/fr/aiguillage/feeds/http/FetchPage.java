package fr.aiguillage.feeds.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one page by the feed's {@code fetch-} route: with a token if the source wants one, again if it is busy or
 * cannot be reached. Once a record was handed on there is no second attempt: the run fails and the next one comes.
 */
final class FetchPage {

    private final String route;
    private final ProducerTemplate template;
    private final @Nullable AccessTokens tokens;
    private final Patience patience;
    private final Clock clock;

    FetchPage(String route, ProducerTemplate template, @Nullable AccessTokens tokens, Patience patience, Clock clock) {
        this.route = route;
        this.template = template;
        this.tokens = tokens;
        this.patience = patience;
        this.clock = clock;
    }

    PageAnswer fetch(PageRequest request) throws IOException {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            Duration wait;
            try {
                PageAnswer answer = once(request);
                if (answer.status() == 401 && tokens != null && !renewed) {
                    tokens.forget();
                    renewed = true;
                    continue;
                }
                if (attempt == patience.attempts() || !Patience.worthAnotherAttempt(answer.status())) {
                    return answer;
                }
                wait = patience.beforeNext(answer, attempt, clock);
            } catch (BrokenAnswer lasting) {
                throw lasting;
            } catch (IOException passing) {
                if (attempt == patience.attempts()) {
                    throw passing;
                }
                wait = patience.backoff(attempt);
            }
            pause(wait);
        }
    }

    private PageAnswer once(PageRequest request) throws IOException {
        String token = tokens == null ? null : tokens.current();
        Exchange exchange = template.request(route, fetch -> fill(fetch, request, token));
        Exception failure = exchange.getException();
        if (failure instanceof IOException broken) {
            throw broken;
        }
        if (failure != null) {
            throw failure instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
        }
        return Objects.requireNonNull(exchange.getMessage().getBody(PageAnswer.class));
    }

    private static void fill(Exchange exchange, PageRequest request, @Nullable String token) {
        URI uri = request.uri();
        Message message = exchange.getMessage();
        exchange.setProperty(ReadPage.REQUEST, request);
        message.setHeader(Exchange.HTTP_METHOD, "GET");
        message.setHeader(Exchange.HTTP_URI, withoutQuery(uri));
        message.setHeader(Exchange.HTTP_RAW_QUERY, uri.getRawQuery());
        request.headers().forEach(message::setHeader);
        if (token != null) {
            message.setHeader("Authorization", "Bearer " + token);
        }
    }

    private static String withoutQuery(URI uri) {
        return uri.toString().replaceFirst("[?#].*", "");
    }

    private static void pause(Duration wait) throws InterruptedIOException {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for the source");
        }
    }
}
