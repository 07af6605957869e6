package fr.aiguillage.hub.api;

import fr.aiguillage.hub.store.UnmappedCodeRow;
import fr.aiguillage.hub.store.UnmappedCodeStore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Codes that sources send and no table knows: what is left to translate. */
@RestController
class UnmappedCodesApi {

    private final UnmappedCodeStore codes;

    UnmappedCodesApi(UnmappedCodeStore codes) {
        this.codes = codes;
    }

    @GetMapping("/api/v1/unmapped-codes")
    List<UnmappedCodeRow> list(@RequestParam @Nullable String feed, @RequestParam(defaultValue = "50") int limit) {
        return codes.list(feed, PageSize.of(limit));
    }

    /** To begin anew once the tables are completed. */
    @DeleteMapping("/api/v1/unmapped-codes")
    Map<String, Integer> forget(@RequestParam String feed) {
        return Map.of("forgotten", codes.forget(feed));
    }
}
