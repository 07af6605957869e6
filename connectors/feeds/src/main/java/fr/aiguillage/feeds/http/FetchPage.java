package fr.aiguillage.feeds.http;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.feeds.transport.HostBudget;
import fr.aiguillage.feeds.transport.Reach;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one page by the feed's {@code fetch-} route, within the host's budget of calls: with a token if the source
 * wants one, again if it is busy or cannot be reached. Once a record was handed on there is no second attempt: the run
 * fails and the next one comes.
 */
final class FetchPage {

    private final String route;
    private final SystemId system;
    private final ProducerTemplate template;
    private final @Nullable AccessTokens tokens;
    private final HostBudget budget;
    private final Reach reach;

    FetchPage(
            String route,
            SystemId system,
            ProducerTemplate template,
            @Nullable AccessTokens tokens,
            HostBudget budget,
            Reach reach) {
        this.route = route;
        this.system = system;
        this.template = template;
        this.tokens = tokens;
        this.budget = budget;
        this.reach = reach;
    }

    PageAnswer fetch(PageRequest request) throws IOException {
        return reach.patience()
                .persist(() -> attempt(request), answer -> answer.head().isWorthAnotherAttempt());
    }

    private PageAnswer attempt(PageRequest request) throws IOException {
        return reach.breakers().call(system, () -> authorised(request), answer -> answer.status() >= 500);
    }

    /** A token that is refused is renewed once: servers restart and forget, and tokens run out between pages. */
    private PageAnswer authorised(PageRequest request) throws IOException {
        PageAnswer answer = once(request);
        if (answer.status() == 401 && tokens != null) {
            tokens.forget();
            return once(request);
        }
        return answer;
    }

    private PageAnswer once(PageRequest request) throws IOException {
        String token = tokens == null ? null : tokens.current();
        budget.await();
        Exchange exchange = template.request(route, fetch -> fill(fetch, request, token));
        Exception failure = exchange.getException();
        if (failure instanceof IOException broken) {
            throw broken;
        }
        if (failure != null) {
            throw failure instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
        }
        PageAnswer answer = Objects.requireNonNull(exchange.getMessage().getBody(PageAnswer.class));
        budget.heed(answer.head());
        return answer;
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
}
