package fr.aiguillage.hub.api;

import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.hub.store.PublicationStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other systems show of the offers. */
@RestController
class FlowsApi {

    private final PublicationStore publications;

    FlowsApi(PublicationStore publications) {
        this.publications = publications;
    }

    @GetMapping("/api/v1/publications")
    List<PublicationRow> publications(
            @RequestParam @Nullable String system, @RequestParam(defaultValue = "50") int limit) {
        return publications.list(system, PageSize.of(limit));
    }
}
