package fr.aiguillage.hub.broker;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which broker the hub uses and how the embedded one behaves. The defaults serve one machine without any setting.
 *
 * @param external the broker to reach; required in mode {@code external}, unused otherwise
 * @param host address that the embedded broker's doors are bound to; loopback unless TLS is set
 * @param corePort port for CORE (Artemis' own protocol); 0 takes a free one
 * @param amqpPort port for AMQP 1.0; 0 takes a free one
 * @param stompPort port for STOMP; 0 takes a free one
 * @param tls certificate for the three doors; absent to speak in clear, which is refused beyond loopback
 * @param journal how the journal is written
 * @param inboundLimit bytes held by one {@code in.*} queue before its producers are made to wait
 * @param outboundLimit bytes of one {@code pole.*} or {@code receipts.*} queue held in memory; what nobody reads beyond
 *     that waits on disk
 * @param messageLimit a single message above this is refused to its sender
 * @param receiptsExpireAfter how long an unread receipt is kept
 * @param diskReserve free space on the data disk under which producers are made to wait
 * @param duplicateWindow ids remembered per queue to recognise a resend
 */
@ConfigurationProperties("aiguillage.broker")
public record BrokerSettings(
        @DefaultValue("embedded") Mode mode,
        @Nullable External external,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("61616") int corePort,
        @DefaultValue("5672") int amqpPort,
        @DefaultValue("61613") int stompPort,
        @Nullable Tls tls,
        @DefaultValue Journal journal,
        @DefaultValue("16MB") DataSize inboundLimit,
        @DefaultValue("8MB") DataSize outboundLimit,
        @DefaultValue("32MB") DataSize messageLimit,
        @DefaultValue("7d") Duration receiptsExpireAfter,
        @DefaultValue("512MB") DataSize diskReserve,
        @DefaultValue("100000") int duplicateWindow) {

    /** Where the broker runs. */
    public enum Mode {
        /** In this process, its journal in the data folder. */
        EMBEDDED,
        /** Elsewhere, looked after by somebody else; several hubs may share it. */
        EXTERNAL
    }

    /**
     * A broker that runs elsewhere.
     *
     * @param url of the CORE client, such as {@code tcp://broker:61616?sslEnabled=true}
     * @param passwordRef {@code env:NAME} or {@code file:/path}, never the password itself
     */
    public record External(String url, String user, String passwordRef) {}

    /**
     * The certificate that the doors show.
     *
     * @param keystore PKCS #12 file
     * @param passwordRef {@code env:NAME} or {@code file:/path}, never the password itself
     */
    public record Tls(Path keystore, String passwordRef) {}

    /**
     * How the journal is written.
     *
     * @param asyncio Linux asynchronous I/O instead of NIO, where libartemis-native is installed
     * @param bufferTimeout longest wait for more writes before a flush. With NIO a transacted session commits at most
     *     once per flush: 3.33 ms (the broker's default) gave 270 commits/s, 0.5 ms gave 1,100 to 1,500
     */
    public record Journal(
            @DefaultValue("false") boolean asyncio,
            @DefaultValue("500us") Duration bufferTimeout) {}
}
