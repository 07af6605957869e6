package fr.aiguillage.hub.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides logins and rights from {@link BrokerAccounts}, so that they follow the feeds without a restart. The hub may
 * do everything; anybody else may send to or consume the queues of its account, and nothing more: no queue is created,
 * browsed or managed by a partner.
 */
final class AccountSecurity implements ActiveMQSecurityManager5 {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSecurity.class);
    private static final String QUEUE_OF_ADDRESS = "::";

    private final HubCredential hub;
    private final BrokerAccounts accounts;

    AccountSecurity(HubCredential hub, BrokerAccounts accounts) {
        this.hub = hub;
        this.accounts = accounts;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (user != null && password != null && validateUser(user, password)) {
            Subject subject = new Subject();
            subject.getPrincipals().add(new UserPrincipal(user));
            return subject;
        }
        LOG.atWarn()
                .addKeyValue("event", "BROKER_LOGIN_REFUSED")
                .addKeyValue("user", user)
                .log(
                        "Login refused to user {} from {} over {}: unknown user or wrong password",
                        user,
                        connection == null ? "this process" : connection.getRemoteAddress(),
                        connection == null ? "none" : connection.getProtocolName());
        return null;
    }

    @Override
    public boolean validateUser(String user, String password) {
        return expectedPassword(user)
                .filter(expected -> MessageDigest.isEqual(expected.getBytes(UTF_8), password.getBytes(UTF_8)))
                .isPresent();
    }

    private Optional<String> expectedPassword(String user) {
        return user.equals(hub.user())
                ? Optional.of(hub.password())
                : accounts.find(user).map(account -> account.password().get());
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType right, String address) {
        return subject.getPrincipals(UserPrincipal.class).stream()
                .findFirst()
                .map(principal -> granted(principal.getName(), right, queueOf(address)))
                .orElse(false);
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType right) {
        return validateUser(user, password) && user.equals(hub.user());
    }

    private boolean granted(String user, CheckType right, String queue) {
        if (user.equals(hub.user())) {
            return true;
        }
        boolean granted = accounts.find(user)
                .map(account -> switch (right) {
                    case SEND -> account.sendsTo().contains(queue);
                    case CONSUME -> account.readsFrom().contains(queue);
                    default -> false;
                })
                .orElse(false);
        if (!granted) {
            LOG.atWarn()
                    .addKeyValue("event", "BROKER_ACCESS_REFUSED")
                    .addKeyValue("user", user)
                    .log("User {} has no right {} on {}", user, right, queue);
        }
        return granted;
    }

    /** Clients may write {@code address::queue}; here both always bear the same name. */
    private static String queueOf(String address) {
        int separator = address.indexOf(QUEUE_OF_ADDRESS);
        if (separator < 0) {
            return address;
        }
        String queue = address.substring(separator + QUEUE_OF_ADDRESS.length());
        return queue.equals(address.substring(0, separator)) ? queue : address;
    }
}
