package fr.aiguillage.hub.api;

import fr.aiguillage.hub.store.DriftRow;
import fr.aiguillage.hub.store.DriftStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the shape of sources' records changed; the latest come first. */
@RestController
class DriftApi {

    private final DriftStore drifts;

    DriftApi(DriftStore drifts) {
        this.drifts = drifts;
    }

    @GetMapping("/api/v1/drift")
    List<DriftRow> drift(@RequestParam @Nullable String feed, @RequestParam(defaultValue = "50") int limit) {
        return drifts.list(feed, PageSize.of(limit));
    }
}
