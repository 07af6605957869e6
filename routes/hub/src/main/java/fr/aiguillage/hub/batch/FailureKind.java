package fr.aiguillage.hub.batch;

import jakarta.jms.JMSException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Whose fault a failure is: the message's or ours. Quarantining a good message because a disk is full would be a lie,
 * and retrying a bad one for ever would stop its feed.
 */
public enum FailureKind {
    /** Another attempt with the same message fails the same way. */
    DATA,
    /** The same message may pass later: a database, broker, network or disk is missing, or the hub itself is unwell. */
    INFRASTRUCTURE;

    /**
     * SQLSTATE classes (PostgreSQL, appendix A) that no message is to blame for: connection, feature, transaction
     * state, authorisation, catalog, rollback, syntax or missing table, resources, object in use, operator, system.
     */
    private static final Set<String> OUR_STATES =
            Set.of("08", "0A", "25", "28", "3D", "3F", "40", "42", "53", "55", "57", "58", "F0", "XX");

    private static final List<Class<? extends Throwable>> OURS = List.of(
            JMSException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            CannotCreateTransactionException.class,
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            ClosedChannelException.class,
            FileSystemException.class,
            TimeoutException.class,
            RejectedExecutionException.class,
            InterruptedException.class);

    /** The kind of a failure, from its causes and, for SQL batches, its chained exceptions. */
    public static FailureKind of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable current = open.pop();
            if (!seen.add(current)) {
                continue;
            }
            if (ours(current)) {
                return INFRASTRUCTURE;
            }
            if (current.getCause() != null) {
                open.push(current.getCause());
            }
            if (current instanceof SQLException sql && sql.getNextException() != null) {
                open.push(sql.getNextException());
            }
        }
        return DATA;
    }

    private static boolean ours(Throwable failure) {
        if (failure instanceof Error) {
            // Deep nesting in a body overflows the stack: the body's fault. Memory and linkage are ours.
            return !(failure instanceof StackOverflowError || failure instanceof AssertionError);
        }
        if (failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().length() == 5) {
            return OUR_STATES.contains(sql.getSQLState().substring(0, 2));
        }
        return OURS.stream().anyMatch(type -> type.isInstance(failure));
    }
}
