package fr.aiguillage.feeds.out;

import fr.aiguillage.feeds.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * Sends a file by a form of the web ({@code multipart/form-data}, RFC 7578), without holding it in memory. Some
 * receivers answer 200 to everything and say in words whether they took it.
 */
public final class UploadFile {

    private static final int LONGEST_REASON = 200;

    private final FileTargetSettings.Upload settings;
    private final HttpOut http;

    /** @param http with a limit that a large file can keep */
    public UploadFile(FileTargetSettings.Upload settings, HttpOut http) {
        this.settings = settings;
        this.http = http;
    }

    /** @throws IOException when the receiver cannot be reached or did not take the file; its own words stand in it */
    public void send(Path file) throws IOException {
        String boundary = "aiguillage-" + UUID.randomUUID();
        HttpOut.Answer answer = http.send(HttpRequest.newBuilder(URI.create(new Secret(settings.url()).resolve()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(form(boundary, file))
                .build());
        String said = answer.body().strip();
        if (!answer.taken() || settings.answer() != null && !said.equals(settings.answer())) {
            throw new ReceiverTrouble(
                    "the upload was not taken: HTTP " + answer.status() + " "
                            + said.substring(0, Math.min(said.length(), LONGEST_REASON)),
                    answer.retryAfter());
        }
    }

    private BodyPublisher form(String boundary, Path file) throws IOException {
        StringBuilder head = new StringBuilder();
        for (Map.Entry<String, String> field : settings.fields().entrySet()) {
            head.append(part(boundary, field.getKey(), ""))
                    .append("\r\n\r\n")
                    .append(new Secret(field.getValue()).resolve())
                    .append("\r\n");
        }
        head.append(part(boundary, settings.fileField(), "; filename=\"" + file.getFileName() + "\""))
                .append("\r\nContent-Type: application/octet-stream\r\n\r\n");
        return BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private static String part(String boundary, String name, String more) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more;
    }
}
