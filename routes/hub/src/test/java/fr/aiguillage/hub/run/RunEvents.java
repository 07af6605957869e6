package fr.aiguillage.hub.run;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.aiguillage.contract.FeedId;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the log tells of runs that did not go well, from now on until it is closed. */
final class RunEvents implements AutoCloseable {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("fr.aiguillage.hub.run");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    RunEvents() {
        log.start();
        LOGGER.addAppender(log);
    }

    List<String> of(FeedId feed) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("event=RUN_") && message.contains("feed=" + feed))
                .toList();
    }

    @Override
    public void close() {
        LOGGER.detachAppender(log);
    }
}
