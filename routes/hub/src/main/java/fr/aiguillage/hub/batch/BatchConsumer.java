package fr.aiguillage.hub.batch;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the workers of an endpoint and turns a batch into an exchange. A stop or a suspension lets the batch under way
 * end and closes the connections, so that waiting messages are free for another instance.
 */
class BatchConsumer extends DefaultConsumer implements Suspendable {

    private static final long GRACE_SECONDS = 30;

    private final BatchEndpoint endpoint;
    private volatile boolean wanted;
    private CountDownLatch stop = new CountDownLatch(1);
    private @Nullable ExecutorService workers;

    BatchConsumer(BatchEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        startWorkers();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        startWorkers();
    }

    @Override
    protected void doSuspend() throws Exception {
        stopWorkers();
        super.doSuspend();
    }

    @Override
    protected void doStop() throws Exception {
        stopWorkers();
        super.doStop();
    }

    private void startWorkers() {
        BatchOptions options = endpoint.options();
        BatchMetrics metrics = new BatchMetrics(endpoint.batches().meterRegistry(), options.queue());
        SplitBatch split = new SplitBatch(this::route, endpoint.poisonHandler(), metrics);
        wanted = true;
        stop = new CountDownLatch(1);
        ExecutorService starting = endpoint.getCamelContext()
                .getExecutorServiceManager()
                .newFixedThreadPool(this, "batch-" + options.queue(), options.concurrency());
        workers = starting;
        for (int i = 0; i < options.concurrency(); i++) {
            starting.execute(new BatchWorker(
                    options, endpoint.batches().connectionFactory(), split, metrics, () -> wanted, stop));
        }
    }

    private void stopWorkers() {
        ExecutorService stopping = workers;
        workers = null;
        if (stopping != null) {
            wanted = false;
            stop.countDown();
            endpoint.getCamelContext()
                    .getExecutorServiceManager()
                    .shutdownGraceful(stopping, TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
        }
    }

    private List<Reply> route(List<InboundMessage> batch) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(batch);
            getProcessor().process(exchange);
            Exception failure = exchange.getException();
            if (failure != null) {
                throw failure;
            }
            return replies(exchange.getMessage().getBody());
        } finally {
            releaseExchange(exchange, false);
        }
    }

    /** A route that answers nothing leaves the batch as it came. */
    private static List<Reply> replies(@Nullable Object body) {
        return body instanceof List<?> list
                ? list.stream()
                        .filter(Reply.class::isInstance)
                        .map(Reply.class::cast)
                        .toList()
                : List.of();
    }
}
