package fr.aiguillage.feeds.config;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.util.List;

/** An encoding that Java does not know. */
final class EncodingInspection implements FeedInspection {

    private static final String PLACE = "/source/format/encoding";

    @Override
    public List<ConfigProblem> inspect(Path configDir, YamlDocument feed) {
        JsonNode encoding = feed.at(PLACE);
        return !encoding.isTextual() || isKnown(encoding.textValue())
                ? List.of()
                : List.of(feed.problem(ConfigNotice.ENCODING_UNKNOWN, PLACE, encoding.textValue()));
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException notEvenAName) {
            return false;
        }
    }
}
