package fr.aiguillage.hub.broker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;

/** The doors of the embedded broker: one per protocol, each speaking its protocol alone, and one inside the process. */
final class Acceptors {

    private static final String IN_VM_ID = "serverId";

    static final String CORE = "core";
    static final String AMQP = "amqp";
    static final String STOMP = "stomp";

    private Acceptors() {}

    /** The doors that the settings ask for; {@code keystorePassword} is empty without TLS. */
    static List<TransportConfiguration> of(BrokerSettings settings, int inVmId, String keystorePassword) {
        return List.of(
                new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of(IN_VM_ID, inVmId), "hub"),
                netty(settings, CORE, settings.corePort(), keystorePassword),
                netty(settings, AMQP, settings.amqpPort(), keystorePassword),
                netty(settings, STOMP, settings.stompPort(), keystorePassword));
    }

    private static TransportConfiguration netty(
            BrokerSettings settings, String protocol, int port, String keystorePassword) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(TransportConstants.HOST_PROP_NAME, settings.host());
        parameters.put(TransportConstants.PORT_PROP_NAME, port);
        parameters.put(TransportConstants.PROTOCOLS_PROP_NAME, protocol.toUpperCase(Locale.ROOT));
        parameters.put(TransportConstants.USE_EPOLL_PROP_NAME, false);
        parameters.put(TransportConstants.USE_KQUEUE_PROP_NAME, false);
        if (settings.tls() != null) {
            parameters.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
            parameters.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
            parameters.put(
                    TransportConstants.KEYSTORE_PATH_PROP_NAME,
                    settings.tls().keystore().toString());
            parameters.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, keystorePassword);
            parameters.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.2,TLSv1.3");
        }
        Map<String, Object> amqp = protocol.equals(AMQP) ? Map.of("saslMechanisms", "PLAIN") : Map.of();
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, protocol, amqp);
    }
}
