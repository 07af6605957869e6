package fr.aiguillage.hub.broker;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Artemis broker in this process, durable and with security on. Spring Boot can start one too, but its own ignores
 * user and password.
 */
public final class EmbeddedBroker {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final AtomicInteger NEXT_IN_VM_ID = new AtomicInteger(1);

    private final BrokerSettings settings;
    private final Path directory;
    private final HubCredential hub;
    private final BrokerAccounts accounts;
    private final int inVmId = NEXT_IN_VM_ID.getAndIncrement();
    private @Nullable EmbeddedActiveMQ broker;

    EmbeddedBroker(BrokerSettings settings, Path directory, HubCredential hub, BrokerAccounts accounts) {
        this.settings = settings;
        this.directory = directory;
        this.hub = hub;
        this.accounts = accounts;
        accounts.onChange(this::forget);
    }

    /** Starts the broker over the journal that the folder holds. */
    public synchronized void start() throws Exception {
        refuseClearTextBeyondLoopback();
        EmbeddedActiveMQ starting = new EmbeddedActiveMQ()
                .setConfiguration(configuration())
                .setSecurityManager(new AccountSecurity(hub, accounts));
        starting.start();
        broker = starting;
        LOG.info("Broker started, journal in {}, doors {}", directory, endpoints());
    }

    /** Stops the broker; what is in its queues stays in the journal. */
    public synchronized void stop() throws Exception {
        EmbeddedActiveMQ stopping = broker;
        broker = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    /** Where clients reach the broker. */
    public BrokerEndpoints endpoints() {
        boolean tls = settings.tls() != null;
        return new BrokerEndpoints(
                uri("tcp", Acceptors.CORE),
                uri(tls ? "amqps" : "amqp", Acceptors.AMQP),
                uri(tls ? "stomp+ssl" : "stomp", Acceptors.STOMP));
    }

    /** Address of the door inside this process, for the CORE client. */
    String inVmUrl() {
        return "vm://" + inVmId;
    }

    /** Whether the broker takes and gives messages. */
    public boolean running() {
        EmbeddedActiveMQ current = broker;
        return current != null && current.getActiveMQServer().isActive();
    }

    private ActiveMQServer server() {
        EmbeddedActiveMQ current = broker;
        if (current == null) {
            throw new IllegalStateException("the broker is not running");
        }
        return current.getActiveMQServer();
    }

    private URI uri(String scheme, String acceptor) {
        NettyAcceptor door = (NettyAcceptor) server().getRemotingService().getAcceptor(acceptor);
        return URI.create(scheme + "://" + settings.host() + ':' + door.getActualPort());
    }

    /** Makes a change of an account count at once instead of when the broker's caches expire. */
    private synchronized void forget(String user) {
        EmbeddedActiveMQ current = broker;
        if (current == null) {
            return;
        }
        try {
            ActiveMQServer server = current.getActiveMQServer();
            server.getActiveMQServerControl().clearAuthenticationCache();
            server.getActiveMQServerControl().clearAuthorizationCache();
            server.getActiveMQServerControl().closeConnectionsForUser(user);
        } catch (Exception e) {
            throw new IllegalStateException("connections of " + user + " cannot be cut", e);
        }
    }

    private void refuseClearTextBeyondLoopback() throws UnknownHostException {
        if (settings.tls() == null && !InetAddress.getByName(settings.host()).isLoopbackAddress()) {
            throw new IllegalArgumentException("aiguillage.broker.tls is required to listen on " + settings.host());
        }
    }

    private Configuration configuration() {
        Configuration configuration = new ConfigurationImpl()
                .setName("aiguillage")
                .setPersistenceEnabled(true)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
                .setJournalType(settings.journal().asyncio() ? JournalType.ASYNCIO : JournalType.NIO)
                .setJournalBufferTimeout_NIO(
                        (int) settings.journal().bufferTimeout().toNanos())
                .setSecurityEnabled(true)
                .setPopulateValidatedUser(true)
                .setClusterUser(hub.user() + "-cluster")
                .setClusterPassword(HubCredential.random().password())
                .setJMXManagementEnabled(false)
                .setIDCacheSize(settings.duplicateWindow())
                .setPersistIDCache(true)
                .setMinDiskFree(settings.diskReserve().toBytes());
        AddressPolicies.of(settings).forEach(configuration::addAddressSetting);
        for (TransportConfiguration acceptor : Acceptors.of(settings, inVmId, keystorePassword())) {
            configuration.addAcceptorConfiguration(acceptor);
        }
        configuration.registerBrokerPlugin(
                new RefuseHugeMessages(settings.messageLimit().toBytes()));
        configuration.registerBrokerPlugin(new KeepInboundMessages());
        return configuration;
    }

    private String keystorePassword() {
        BrokerSettings.Tls tls = settings.tls();
        return tls == null ? "" : SecretReference.read(tls.passwordRef(), System.getenv());
    }
}
