package fr.aiguillage.mocks.uneleveunstage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.aiguillage.mocks.http.Answer;

/** A call that the API refuses: {@code {"code": …, "error": …}}. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Failure(int status, ObjectNode body) {
        super(body.toString(), null, false, false);
        this.answer = Answer.json(status, body.toString());
    }

    static Failure of(int status, String code, String error) {
        return of(status, code, TextNode.valueOf(error));
    }

    static Failure of(int status, String code, JsonNode error) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", code);
        body.set("error", error);
        return new Failure(status, body);
    }

    /** Without a code, as login and rate limit answer. */
    static Failure plain(int status, String error) {
        return new Failure(status, JsonNodeFactory.instance.objectNode().put("error", error));
    }

    Answer answer() {
        return answer;
    }
}
