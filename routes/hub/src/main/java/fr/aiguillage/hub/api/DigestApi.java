package fr.aiguillage.hub.api;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.digest.DigestFormat;
import fr.aiguillage.hub.digest.ReadDigest;
import fr.aiguillage.hub.placing.PlacingNotice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The day of a pôle. */
@RestController
class DigestApi {

    private final ReadDigest read;

    DigestApi(ReadDigest read) {
        this.read = read;
    }

    /**
     * What the pôle should know of a day.
     *
     * @param day in Paris; yesterday when absent
     * @param format {@code json}, {@code html} or {@code txt}
     * @param visible whether it also tells of what the pôle may only see
     */
    @GetMapping("/api/v1/poles/{pole}/digest")
    ResponseEntity<String> digest(
            @PathVariable String pole,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "false") boolean visible) {
        DigestFormat form = form(format);
        return PoleId.find(pole)
                .flatMap(id -> read.read(id, day == null ? read.today().minusDays(1) : day, visible))
                .map(digest -> ResponseEntity.ok()
                        .header("Content-Type", form.mediaType())
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .body(form.render(digest)))
                .orElseThrow(() -> new NotFound(PlacingNotice.NO_SUCH_POLE, pole));
    }

    private static DigestFormat form(String format) {
        try {
            return DigestFormat.of(format);
        } catch (IllegalArgumentException unknown) {
            throw new NotFound(ApiNotice.DIGEST_FORM);
        }
    }
}
