package fr.aiguillage.hub.batch;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** A broker whose first answer to a commit gets lost: the commit took place, and its sender does not know. */
final class LostAnswer {

    private final AtomicBoolean lose = new AtomicBoolean(true);

    ConnectionFactory over(ConnectionFactory real) {
        return wrap(ConnectionFactory.class, real);
    }

    private <T> T wrap(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object result;
            try {
                result = method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (method.getName().equals("commit") && lose.getAndSet(false)) {
                throw new JMSException("the answer to the commit was lost");
            }
            if (result instanceof Connection connection) {
                return wrap(Connection.class, connection);
            }
            return result instanceof Session session ? wrap(Session.class, session) : result;
        }));
    }
}
