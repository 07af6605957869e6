package fr.aiguillage.mocks.http;

import java.util.Map;

/** An HTTP answer. */
public record Answer(int status, Map<String, String> headers, String body) {
    private static final String JSON = "application/json;charset=UTF-8";

    public static Answer json(int status, String body, Map<String, String> headers) {
        return new Answer(status, headers, body);
    }

    public static Answer json(int status, String body) {
        return new Answer(status, Map.of(), body);
    }

    public static Answer text(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "text/plain;charset=UTF-8"), body);
    }

    public static Answer empty(int status, Map<String, String> headers) {
        return new Answer(status, headers, "");
    }

    String contentType() {
        return JSON;
    }
}
