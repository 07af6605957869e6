package fr.aiguillage.hub.api;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.hub.broker.QueueDepths;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.feeds.FeedTable;
import fr.aiguillage.hub.ledger.Outcome;
import fr.aiguillage.hub.store.LedgerStore;
import fr.aiguillage.hub.store.OutboxStore;
import jakarta.jms.JMSException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The books: what came in, how it ended, what is still under way. */
@RestController
class LedgerController {

    private static final String DELIVERED = "delivered";

    private final LedgerStore ledger;
    private final OutboxStore outbox;
    private final QueueDepths depths;
    private final FeedTable feeds;

    LedgerController(LedgerStore ledger, OutboxStore outbox, QueueDepths depths, FeedTable feeds) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.depths = depths;
        this.feeds = feeds;
    }

    /**
     * One account.
     *
     * @param outcomes messages by how they ended, all outcomes named
     * @param underWay messages whose offer has not left for its pôle yet
     * @param balanced whether received is the sum of the outcomes and what is under way
     * @param queued messages that wait in the feed's queue, not received yet
     */
    record Account(long received, Map<String, Long> outcomes, long underWay, boolean balanced, long queued) {}

    record Books(Map<String, Account> feeds, Account total) {}

    /** Counters and outbox are read as of one moment: the books balance at any time, not only at rest. */
    @GetMapping("/api/v1/ledger")
    @Transactional(readOnly = true, isolation = org.springframework.transaction.annotation.Isolation.REPEATABLE_READ)
    public Books ledger() throws JMSException {
        Map<String, Map<String, Long>> counts = ledger.all();
        Map<String, Long> underWay = outbox.awaiting();
        TreeSet<String> names = new TreeSet<>(counts.keySet());
        feeds.list().forEach(feed -> names.add(feed.id().value()));
        Map<String, Long> queued = depths.of(
                names.stream().map(name -> QueueNames.in(new FeedId(name))).toList());
        Map<String, Account> accounts = new TreeMap<>();
        for (String name : names) {
            accounts.put(
                    name,
                    account(
                            counts.getOrDefault(name, Map.of()),
                            underWay.getOrDefault(name, 0L),
                            queued.getOrDefault(QueueNames.in(new FeedId(name)), 0L)));
        }
        return new Books(accounts, total(List.copyOf(accounts.values())));
    }

    /** What is under way is booked as delivered and taken out here until it has left. */
    private static Account account(Map<String, Long> counts, long underWay, long queued) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(name(outcome), counts.getOrDefault(outcome.name(), 0L));
        }
        outcomes.merge(DELIVERED, -underWay, Long::sum);
        long received = counts.getOrDefault(LedgerStore.RECEIVED, 0L);
        return new Account(received, outcomes, underWay, received == sum(outcomes) + underWay, queued);
    }

    private static Account total(List<Account> accounts) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        accounts.forEach(
                account -> account.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum)));
        return new Account(
                accounts.stream().mapToLong(Account::received).sum(),
                outcomes,
                accounts.stream().mapToLong(Account::underWay).sum(),
                accounts.stream().allMatch(Account::balanced),
                accounts.stream().mapToLong(Account::queued).sum());
    }

    private static long sum(Map<String, Long> outcomes) {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT);
    }
}
