package fr.aiguillage.hub.broker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who may log in to the embedded broker. Accounts come and go with the feeds while the broker runs; an external
 * broker keeps its own accounts and ignores these.
 */
public class BrokerAccounts {

    private final Map<String, BrokerAccount> byUser = new ConcurrentHashMap<>();
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();

    /** Adds an account or replaces the one of the same user, whose open connections are cut. */
    public void put(BrokerAccount account) {
        if (account.user().equals(HubCredential.USER)) {
            throw new IllegalArgumentException("the user " + HubCredential.USER + " is the hub itself");
        }
        if (byUser.put(account.user(), account) != null) {
            tell(account.user());
        }
    }

    /** Removes an account and cuts its open connections; nothing happens when there is none. */
    public void remove(String user) {
        if (byUser.remove(user) != null) {
            tell(user);
        }
    }

    /** The account of a user. */
    public Optional<BrokerAccount> find(String user) {
        return Optional.ofNullable(byUser.get(user));
    }

    /** Has a watcher told of each user whose rights or password changed. */
    void onChange(Consumer<String> watcher) {
        watchers.add(watcher);
    }

    private void tell(String user) {
        watchers.forEach(watcher -> watcher.accept(user));
    }
}
