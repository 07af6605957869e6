package fr.aiguillage.hub.api;

import fr.aiguillage.hub.flow.NotReconciled;
import fr.aiguillage.hub.flow.ReconcileShown;
import fr.aiguillage.hub.flow.Reconciliation;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.hub.store.PublicationStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other systems show of the offers. */
@RestController
class FlowsApi {

    private final PublicationStore publications;
    private final ReconcileShown reconcile;

    FlowsApi(PublicationStore publications, ReconcileShown reconcile) {
        this.publications = publications;
        this.reconcile = reconcile;
    }

    @GetMapping("/api/v1/publications")
    List<PublicationRow> publications(
            @RequestParam @Nullable String system, @RequestParam(defaultValue = "50") int limit) {
        return publications.list(system, PageSize.of(limit));
    }

    /**
     * Compares the system that a flow leads to with what it was told.
     *
     * @param repair whether the system is told again where it differs
     * @param trustEmpty whether an answer without any advert is believed
     */
    @PostMapping("/api/v1/flows/{flow}/reconcile")
    Reconciliation reconcile(
            @PathVariable String flow,
            @RequestParam(defaultValue = "false") boolean repair,
            @RequestParam(name = "trust-empty", defaultValue = "false") boolean trustEmpty) {
        try {
            return reconcile
                    .reconcile(flow, repair, trustEmpty)
                    .orElseThrow(() -> new NotFound(ApiNotice.NO_FLOW, flow));
        } catch (NotReconciled told) {
            throw new Conflict(told.notice());
        }
    }
}
