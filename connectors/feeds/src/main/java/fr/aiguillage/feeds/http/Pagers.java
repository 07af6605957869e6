package fr.aiguillage.feeds.http;

/** The pager of each kind of paging; a new one for each run. */
record Pagers(PageAddress address, Announced announced) {

    Pager begin() {
        return switch (address.source().paging().kind()) {
            case NONE -> new SinglePage(address);
            case PAGE, OFFSET -> new NumberedPages(address, announced);
            case CURSOR -> new CursorPages(address);
            case LINK -> new LinkedPages(address);
            case RANGE -> new RangePages(address);
        };
    }
}
