package fr.aiguillage.hub.batch;

import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** One queue and how it is cut into batches; the setters are the options of the endpoint's URI. */
public class BatchEndpoint extends DefaultEndpoint {

    private final String queue;
    private int size = 500;
    private long wait = 50;
    private int concurrency = 1;
    private int maxBody = 1 << 20;
    private long backoff = 200;
    private long backoffLimit = 30_000;
    private @Nullable PoisonHandler poisonHandler;

    BatchEndpoint(String uri, BatchComponent component, String queue) {
        super(uri, component);
        this.queue = queue;
    }

    /** Most messages in a batch. */
    public void setSize(int size) {
        this.size = size;
    }

    /** Milliseconds that a batch waits for more messages after its first. */
    public void setWait(long wait) {
        this.wait = wait;
    }

    /** Threads, each with its own connection. Above one the order between batches is given up. */
    public void setConcurrency(int concurrency) {
        this.concurrency = concurrency;
    }

    /** Bytes above which a body is not loaded but its beginning. */
    public void setMaxBody(int maxBody) {
        this.maxBody = maxBody;
    }

    /** Milliseconds of the first pause after an infrastructure failure; it doubles with each further one. */
    public void setBackoff(long backoff) {
        this.backoff = backoff;
    }

    /** Milliseconds of the longest pause. */
    public void setBackoffLimit(long backoffLimit) {
        this.backoffLimit = backoffLimit;
    }

    /** What to do with poison, instead of the handler found in the registry. */
    public void setPoisonHandler(PoisonHandler poisonHandler) {
        this.poisonHandler = poisonHandler;
    }

    BatchOptions options() {
        return new BatchOptions(
                queue,
                size,
                Duration.ofMillis(wait),
                concurrency,
                maxBody,
                Duration.ofMillis(backoff),
                Duration.ofMillis(backoffLimit));
    }

    PoisonHandler poisonHandler() {
        return poisonHandler != null ? poisonHandler : batches().poisonHandler();
    }

    BatchComponent batches() {
        return (BatchComponent) getComponent();
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        BatchConsumer consumer = new BatchConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("batch: only consumes");
    }
}
