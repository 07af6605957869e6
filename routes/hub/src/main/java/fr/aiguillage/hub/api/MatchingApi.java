package fr.aiguillage.hub.api;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.matching.DecidePairs;
import fr.aiguillage.hub.matching.OpenPairs;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.DecisionStore;
import fr.aiguillage.hub.store.DecisionStore.Decision;
import fr.aiguillage.hub.store.EpochStore;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.ReviewStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Why records are one opportunity or are not, the pairs that wait for a person, and what people decided. */
@RestController
@RequestMapping("/api/v1/matching")
class MatchingApi {

    /** The name of a role or of an account; no text about anybody. */
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,63}");

    private final MatchStore matches;
    private final ReviewStore review;
    private final OpenPairs open;
    private final DecisionStore decisions;
    private final EpochStore epochs;
    private final DecidePairs decide;
    private final ExplainMatching explain;

    MatchingApi(
            MatchStore matches,
            ReviewStore review,
            OpenPairs open,
            DecisionStore decisions,
            EpochStore epochs,
            DecidePairs decide,
            ExplainMatching explain) {
        this.matches = matches;
        this.review = review;
        this.open = open;
        this.decisions = decisions;
        this.epochs = epochs;
        this.decide = decide;
        this.explain = explain;
    }

    /**
     * What a person decides.
     *
     * @param left a record as {@code system/remoteId}
     * @param same whether both publish one opportunity
     * @param by the role or account that decides
     */
    record Request(
            @Nullable String left,
            @Nullable String right,
            @Nullable Boolean same,
            @Nullable String by,
            @Nullable String why) {}

    /**
     * How far matching is.
     *
     * @param epoch in force
     * @param records live when it was counted
     * @param matched published records by the epoch that they were matched under
     */
    record Progress(int epoch, long records, Map<Integer, Long> matched) {}

    @GetMapping("/epoch")
    Progress epoch() {
        EpochStore.Head head = epochs.latest().orElse(new EpochStore.Head(0, 0, 0));
        return new Progress(head.id(), head.records(), epochs.progress());
    }

    /** @param left a record as {@code system/remoteId} */
    @GetMapping(value = "/pairs", produces = MediaType.APPLICATION_JSON_VALUE)
    String pair(@RequestParam String left, @RequestParam String right) {
        return explain.pair(record(left), record(right));
    }

    /**
     * @param order {@code oldest} or {@code strongest}
     * @param system whose pairs alone are of interest
     */
    @GetMapping(value = "/review", produces = MediaType.APPLICATION_JSON_VALUE)
    String review(
            @RequestParam(defaultValue = "strongest") String order,
            @RequestParam @Nullable String system,
            @RequestParam(defaultValue = "50") int limit) {
        return explain.review(open.list(order(order), system, PageSize.of(limit)), review.count());
    }

    private static ReviewStore.Order order(String name) {
        try {
            return ReviewStore.Order.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest(ApiNotice.ORDER_UNKNOWN);
        }
    }

    @GetMapping("/decisions")
    List<Decision> decisions(@RequestParam(defaultValue = "50") int limit) {
        return decisions.list(PageSize.of(limit));
    }

    @PostMapping("/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    Decision decide(@RequestBody Request request) {
        if (request.same() == null) {
            throw new BadRequest(ApiNotice.SAME_MISSING);
        }
        RecordKey left = key(request.left());
        RecordKey right = key(request.right());
        if (left.equals(right)) {
            throw new BadRequest(ApiNotice.ONE_RECORD);
        }
        try {
            return decide.decide(left, right, request.same(), by(request), Reason.of(request.why()));
        } catch (NoSuchElementException unknown) {
            throw new NotFound(ApiNotice.NO_RECORD, request.left() + " | " + request.right());
        }
    }

    /** Only {@code by} and {@code why} of the request are read. */
    @PostMapping("/decisions/{id}/undo")
    Decision undo(@PathVariable long id, @RequestBody Request request) {
        if (decisions.find(id).isEmpty()) {
            throw new NotFound(ApiNotice.NO_DECISION, String.valueOf(id));
        }
        return decide.undo(id, by(request), Reason.of(request.why()))
                .orElseThrow(() -> new Conflict(ApiNotice.DECISION_UNDONE, String.valueOf(id)));
    }

    private static String by(Request request) {
        String by = request.by();
        if (by == null || !ACCOUNT.matcher(by).matches()) {
            throw new BadRequest(ApiNotice.BY_FORM);
        }
        return by;
    }

    private ClusterRecord record(String name) {
        return matches.record(key(name))
                .filter(row -> row.offer() != null)
                .orElseThrow(() -> new NotFound(ApiNotice.NO_RECORD, name));
    }

    private static RecordKey key(@Nullable String name) {
        int slash = name == null ? -1 : name.indexOf('/');
        if (name == null || slash < 1 || slash == name.length() - 1) {
            throw new BadRequest(ApiNotice.RECORD_NAME);
        }
        try {
            return new RecordKey(new SystemId(name.substring(0, slash)), name.substring(slash + 1));
        } catch (IllegalArgumentException wrong) {
            throw new BadRequest(ApiNotice.RECORD_NAME);
        }
    }
}
