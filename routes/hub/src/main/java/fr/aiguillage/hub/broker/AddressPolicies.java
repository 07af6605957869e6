package fr.aiguillage.hub.broker;

import java.util.Map;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * What the broker does with each family of queues: a full inbound queue makes its producers wait and never drops, an
 * outbound one goes to disk. No queue is created because somebody named it, and nothing is given up after some number
 * of deliveries: the hub quarantines poison itself.
 */
final class AddressPolicies {

    private static final int FOREVER = -1;
    private static final int PAGE = 1 << 20;

    private AddressPolicies() {}

    /** Settings by address pattern. */
    static Map<String, AddressSettings> of(BrokerSettings settings) {
        long outboundLimit = settings.outboundLimit().toBytes();
        return Map.of(
                "#",
                closed(),
                QueueNames.IN + "#",
                inbound(settings.inboundLimit().toBytes()),
                QueueNames.RECEIPTS + "#",
                outbound(outboundLimit)
                        .setMaxExpiryDelay(settings.receiptsExpireAfter().toMillis())
                        .setExpiryDelay(settings.receiptsExpireAfter().toMillis()),
                QueueNames.POLE + "#",
                outbound(outboundLimit).setNoExpiry(true));
    }

    private static AddressSettings closed() {
        return new AddressSettings()
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoCreateDeadLetterResources(false)
                .setAutoCreateExpiryResources(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setMaxDeliveryAttempts(FOREVER);
    }

    /** A time to live set by a producer is ignored: an offer that was accepted must be accounted for. */
    private static AddressSettings inbound(long limit) {
        return closed().setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK)
                .setMaxSizeBytes(limit)
                .setNoExpiry(true)
                .setEnableIngressTimestamp(true);
    }

    private static AddressSettings outbound(long limit) {
        return closed().setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(limit)
                .setPageSizeBytes(PAGE);
    }
}
