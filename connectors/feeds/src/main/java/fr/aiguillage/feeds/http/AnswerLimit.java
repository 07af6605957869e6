package fr.aiguillage.feeds.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Cuts an answer that does not end, compressed or not, and leaves repeating to {@link FetchPage}: two layers of retry
 * would multiply.
 *
 * @param bytes of one answer once decompressed
 */
record AnswerLimit(long bytes) implements HttpClientConfigurer {

    static final AnswerLimit DEFAULT = new AnswerLimit(8L << 30);

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableAutomaticRetries();
        client.addExecInterceptorFirst("answer-limit", (request, scope, chain) -> {
            var response = chain.proceed(request, scope);
            if (response.getEntity() != null) {
                response.setEntity(new LimitedEntity(response.getEntity(), bytes, scope.execRuntime));
            }
            return response;
        });
    }

    private static final class LimitedEntity extends HttpEntityWrapper {

        private final long limit;
        private final ExecRuntime connection;

        LimitedEntity(HttpEntity entity, long limit, ExecRuntime connection) {
            super(entity);
            this.limit = limit;
            this.connection = connection;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new LimitedStream(super.getContent(), limit, connection);
        }
    }

    private static final class LimitedStream extends FilterInputStream {

        private final long limit;
        private final ExecRuntime connection;
        private long read;

        LimitedStream(InputStream in, long limit, ExecRuntime connection) {
            super(in);
            this.limit = limit;
            this.connection = connection;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int count) throws IOException {
            read += Math.max(0, count);
            if (result >= 0 && read > limit) {
                // Closing the stream would read the rest of it first.
                connection.discardEndpoint();
                throw new IOException("answer longer than " + limit + " bytes");
            }
            return result;
        }
    }
}
