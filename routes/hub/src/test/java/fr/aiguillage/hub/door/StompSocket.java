package fr.aiguillage.hub.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** A STOMP 1.2 client as small as the protocol allows: frames are written and read as text. */
final class StompSocket implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    StompSocket(URI door) throws IOException {
        socket = new Socket(door.getHost(), door.getPort());
        socket.setSoTimeout(10_000);
        in = socket.getInputStream();
    }

    static StompSocket login(URI door, String user, String password) throws IOException {
        StompSocket socket = new StompSocket(door);
        socket.send("CONNECT\naccept-version:1.2\nhost:localhost\nlogin:" + user + "\npasscode:" + password, "");
        return socket;
    }

    void send(String commandAndHeaders, String body) throws IOException {
        socket.getOutputStream().write((commandAndHeaders + "\n\n" + body + '\0').getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** The next frame up to its NUL; empty when the broker closed the connection. */
    String receive() throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0; next = in.read()) {
            frame.write(next);
        }
        return frame.toString(UTF_8).stripLeading();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
