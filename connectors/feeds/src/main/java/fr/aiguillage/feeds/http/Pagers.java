package fr.aiguillage.feeds.http;

import java.time.Clock;

/** The pager of each kind of paging; a new one for each run. */
record Pagers(PageAddress address, Announced announced, Clock clock) {

    Pager begin() {
        return switch (address.source().paging().kind()) {
            case NONE -> new SinglePage(address);
            case PAGE, OFFSET -> new NumberedPages(address, announced);
            case CURSOR -> new CursorPages(address);
            case LINK -> new LinkedPages(address);
            case RANGE ->
                address.source().paging().split().isEmpty()
                        ? new RangePages(address, Narrowing.NONE)
                        : new SplitRanges(address, clock);
        };
    }
}
