package fr.aiguillage.feeds.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers each request with the beginning of a body and then resets the connection. */
final class CutOffServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();
    private final String body;

    CutOffServer(String body) throws IOException {
        this.body = body;
        Thread thread = new Thread(this::serve, "cut-off-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://localhost:" + server.getLocalPort() + "/offers";
    }

    int requests() {
        return requests.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getInputStream().read(new byte[8192]);
                requests.incrementAndGet();
                String answer =
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n" + body;
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                client.getOutputStream().flush();
                Thread.sleep(200);
                // Closing with a linger of zero sends a reset.
                client.setSoLinger(true, 0);
            } catch (IOException closed) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
