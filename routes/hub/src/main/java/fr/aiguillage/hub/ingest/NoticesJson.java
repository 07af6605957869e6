package fr.aiguillage.hub.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices as the store keeps them: readable without the hub, and good for a receipt written a second time. */
final class NoticesJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NoticesJson() {}

    /** The words as they were first said, whatever the rule is called by now. */
    private record Said(String name, NoticeText text) implements NoticeCode {}

    static String write(List<Notice> notices) {
        ArrayNode array = JSON.createArrayNode();
        for (Notice notice : notices) {
            array.addObject()
                    .put("code", notice.code().name())
                    .put("severity", notice.code().severity().name())
                    .put("path", notice.path())
                    .put("french", notice.french())
                    .put("english", notice.english());
        }
        return array.toString();
    }

    static List<Notice> read(@Nullable String json) {
        List<Notice> notices = new ArrayList<>();
        if (json == null) {
            return notices;
        }
        try {
            for (JsonNode node : JSON.readTree(json)) {
                NoticeCode code = new Said(
                        node.path("code").asText(),
                        new NoticeText(
                                Severity.valueOf(node.path("severity").asText()),
                                node.path("french").asText().replace("%", "%%"),
                                node.path("english").asText().replace("%", "%%")));
                notices.add(Notice.of(code, node.path("path").asText()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored notices", e);
        }
        return notices;
    }
}
