package fr.aiguillage.hub.ingest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.aiguillage.contract.EventType;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.feeds.config.FeedDefinition;
import fr.aiguillage.hub.OfferJson;
import fr.aiguillage.hub.batch.InboundMessage;
import fr.aiguillage.hub.door.InboundEvent;
import fr.aiguillage.hub.store.UnmappedCodeStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An instance of the hub without its broker, on a database of its own: what takes offers in, matches and decides. Opened in
 * some milliseconds, so that a test can stop it and open it again, or run two on one database.
 */
public final class Instance implements AutoCloseable {

    private static final List<String> PACKAGES = List.of("store", "matching", "ingest", "flow");
    private static final Pattern OTHERS =
            Pattern.compile(".*(IngestRoutes|ReviewMetrics|FlowsConfiguration|FlowSinks)");
    private static final Class<?>[] PARTS = parts();
    private static final AtomicLong MESSAGES = new AtomicLong();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;

    private Instance(ApplicationContext hub, DataSource database) {
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        context.setParent(hub);
        context.registerBean("jdbcTemplate", JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean("jdbcClient", JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean("transactionTemplate", TransactionTemplate.class, () -> transaction);
        context.register(PARTS);
        // A test says itself when an epoch is counted and records are matched anew.
        context.addBeanFactoryPostProcessor(
                beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("keepEpoch"));
        context.refresh();
    }

    /** @param hub gives what holds no state: territory, flows, rules */
    public static Instance open(ApplicationContext hub, DataSource database) {
        return new Instance(hub, database);
    }

    /** An empty database beside the hub's own; what a crash of the machine would lose does not matter there. */
    public static HikariDataSource database(HikariDataSource hub, String name) {
        JdbcClient.create(hub).sql("CREATE DATABASE " + name).update();
        JdbcClient.create(hub)
                .sql("ALTER DATABASE " + name + " SET synchronous_commit = off")
                .update();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(hub.getJdbcUrl().replaceFirst("/[^/]+$", "/" + name));
        config.setUsername(hub.getUsername());
        config.setPassword(hub.getPassword());
        config.setMaximumPoolSize(6);
        HikariDataSource database = new HikariDataSource(config);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static Class<?>[] parts() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        scan.addExcludeFilter(new RegexPatternTypeFilter(OTHERS));
        return PACKAGES.stream()
                .flatMap(part -> scan.findCandidateComponents("fr.aiguillage.hub." + part).stream())
                .map(BeanDefinition::getBeanClassName)
                .flatMap(name -> Stream.of(type(name)))
                .toArray(Class<?>[]::new);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a partner sends. */
    public record Event(String id, EventType type, OfferJson offer) {

        public static Event of(EventType type, OfferJson offer) {
            return new Event("e-" + MESSAGES.incrementAndGet(), type, offer);
        }

        private InboundEvent inbound() {
            byte[] body = offer.toString().getBytes(StandardCharsets.UTF_8);
            InboundMessage message = new InboundMessage(id, false, Instant.now(), "", Map.of(), body, body.length);
            return new InboundEvent(id, type, null, null, null, null, null, body, List.of(), message);
        }
    }

    /** Takes one batch in, as the route of the partner's feed does. */
    public void take(String partner, List<Event> events) {
        FeedDefinition feed = Partner.feed(partner, null);
        CheckOffers check = new CheckOffers(feed, bean(MatchingEngine.class), Clock.systemUTC());
        IntakeBatch batch = new MapRecords(feed, check, bean(UnmappedCodeStore.class))
                .map(events.stream().map(Event::inbound).toList());
        transaction.executeWithoutResult(
                status -> bean(TakeIn.class).take(feed.id(), feed.system(), batch.intakes(), true));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
