package fr.aiguillage.feeds.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Everything in one answer. */
record SinglePage(PageAddress address) implements Pager {

    @Override
    public URI first() {
        return address.with(Map.of());
    }

    @Override
    public Optional<URI> next(PageAnswer page) {
        return Optional.empty();
    }
}
