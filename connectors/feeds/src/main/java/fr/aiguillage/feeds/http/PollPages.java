package fr.aiguillage.feeds.http;

import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.SecretMissing;
import fr.aiguillage.feeds.format.RecordSink;
import fr.aiguillage.feeds.run.FeedRun;
import fr.aiguillage.feeds.run.FeedRuns;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a source page by page as one run. Whatever ends it before the last page makes the run fail. */
public final class PollPages {

    private static final Logger LOG = LoggerFactory.getLogger(PollPages.class);

    /** Ends a source that pages for ever; at one record a page still more than any French source holds. */
    private static final int MOST_PAGES = 1_000_000;

    private final FeedDefinition feed;
    private final FeedRuns runs;
    private final Pagers pagers;
    private final FetchPage fetchPage;
    private final Validators validators = new Validators();
    private final Set<Integer> endStatus;
    private final boolean conditional;
    private final @Nullable AcknowledgeRecords acknowledge;

    /** @param acknowledge absent for a source that wants no acknowledgement */
    PollPages(
            FeedDefinition feed,
            FeedRuns runs,
            Pagers pagers,
            FetchPage fetchPage,
            @Nullable AcknowledgeRecords acknowledge) {
        this.feed = feed;
        this.runs = runs;
        this.pagers = pagers;
        this.fetchPage = fetchPage;
        this.acknowledge = acknowledge;
        Paging paging = pagers.address().source().paging();
        this.endStatus = paging.endStatus();
        this.conditional = acknowledge == null && paging.kind() == Paging.Kind.NONE;
    }

    public void poll() {
        try (FeedRun run = runs.begin(feed)) {
            try {
                readAll(run);
            } catch (IOException | SecretMissing ended) {
                run.fail(String.valueOf(ended.getMessage()));
            }
        }
    }

    private void readAll(FeedRun run) throws IOException {
        Pager pager = pagers.begin();
        OptionalLong announced = OptionalLong.empty();
        Optional<URI> page = Optional.of(pager.first());
        PageAnswer answer = null;
        AcknowledgeRecords.Noted noted = acknowledge == null ? null : acknowledge.noting(run);
        RecordSink records = noted == null ? run : noted;
        for (int number = 1; page.isPresent(); number++) {
            RecordSink sink = pager.isCount() ? Uncounted.SINK : records;
            answer = fetchPage.fetch(new PageRequest(page.get(), "page-" + number, headers(), sink));
            if (conditional && answer.status() == 304) {
                run.unchanged();
                return;
            }
            if (number > 1 && endStatus.contains(answer.status())) {
                break;
            }
            check(answer, number);
            OptionalLong total = pagers.announced().in(answer);
            announced = total.isPresent() ? total : announced;
            page = pager.next(answer);
        }
        run.complete(pager.announced(announced));
        if (acknowledge != null && noted != null) {
            tell(acknowledge, noted);
        }
        if (conditional && answer != null) {
            validators.remember(answer);
        }
    }

    /** The run has ended well, whatever becomes of this: what is not acknowledged comes again. */
    private void tell(AcknowledgeRecords source, AcknowledgeRecords.Noted noted) {
        try {
            source.acknowledge(noted);
        } catch (IOException | SecretMissing refused) {
            LOG.atWarn()
                    .addKeyValue("event", "ACKNOWLEDGE_FAILED")
                    .addKeyValue("feed", feed.id())
                    .log("event=ACKNOWLEDGE_FAILED feed={} reason={}", feed.id(), refused.getMessage());
        }
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(pagers.address().headers());
        if (conditional) {
            headers.putAll(validators.conditions());
        }
        return headers;
    }

    private static void check(PageAnswer answer, int number) throws BrokenAnswer {
        int status = answer.status();
        if (status != 200 && status != 204 && status != 206) {
            throw new BrokenAnswer("HTTP " + status + " from " + answer.uri().getHost()
                    + answer.uri().getPath());
        }
        if (number == MOST_PAGES) {
            throw new BrokenAnswer("more than " + MOST_PAGES + " pages");
        }
    }
}
