package fr.aiguillage.hub.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.aiguillage.hub.store.QuarantineRow;
import fr.aiguillage.hub.store.QuarantineStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was refused, with every reason in French and in English. */
@RestController
class QuarantineApi {

    private final QuarantineStore quarantine;

    QuarantineApi(QuarantineStore quarantine) {
        this.quarantine = quarantine;
    }

    /**
     * One refusal; the latest come first.
     *
     * @param position where it stood in its source
     * @param excerpt beginning of the body without forbidden fields
     * @param size of the body, in bytes
     * @param digest SHA-256 of the body, hexadecimal
     */
    record Refusal(
            String feed,
            String messageId,
            @Nullable String position,
            List<String> codes,
            @JsonRawValue String notices,
            String excerpt,
            long size,
            String digest,
            @Nullable Instant at) {}

    @GetMapping("/api/v1/quarantine")
    List<Refusal> quarantine(@RequestParam @Nullable String feed, @RequestParam(defaultValue = "50") int limit) {
        return quarantine.list(feed, PageSize.of(limit)).stream()
                .map(QuarantineApi::refusal)
                .toList();
    }

    private static Refusal refusal(QuarantineRow row) {
        return new Refusal(
                row.feed(),
                row.messageId(),
                row.position(),
                row.codes(),
                row.notices(),
                row.excerpt(),
                row.size(),
                row.digest(),
                row.at());
    }
}
