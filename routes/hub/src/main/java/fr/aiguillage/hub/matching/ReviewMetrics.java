package fr.aiguillage.hub.matching;

import fr.aiguillage.hub.store.ReviewStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells how many pairs of opportunities may wait for a person; counted now and then, since counting reads every edge. */
@Component
class ReviewMetrics {

    private final ReviewStore review;
    private final AtomicLong waiting;

    ReviewMetrics(ReviewStore review, MeterRegistry registry) {
        this.review = review;
        this.waiting = registry.gauge("aiguillage.matching.review", new AtomicLong());
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
    void count() {
        waiting.set(review.count());
    }
}
