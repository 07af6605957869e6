package fr.aiguillage.hub.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** Forms that a digest is given in. */
public enum DigestFormat {
    /** For a mail. */
    TXT("text/plain;charset=UTF-8") {
        @Override
        public String render(Digest digest) {
            return DigestText.of(digest);
        }
    },
    /** For a browser or a mail. */
    HTML("text/html;charset=UTF-8") {
        @Override
        public String render(Digest digest) {
            return DigestHtml.of(digest);
        }
    },
    /** For software. */
    JSON("application/json") {
        @Override
        public String render(Digest digest) {
            try {
                return MAPPER.writeValueAsString(digest);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String mediaType;

    DigestFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public abstract String render(Digest digest);

    public String mediaType() {
        return mediaType;
    }

    /** As in configuration files and at the end of file names. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is none */
    public static DigestFormat of(String suffix) {
        return valueOf(suffix.toUpperCase(Locale.ROOT));
    }
}
