package fr.aiguillage.hub.flow;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.feeds.out.OutgoingPart;
import fr.aiguillage.feeds.out.SystemTarget;
import fr.aiguillage.feeds.out.SystemTarget.Shown;
import fr.aiguillage.feeds.out.TargetRefusal;
import fr.aiguillage.feeds.out.TellParts;
import fr.aiguillage.feeds.out.TellParts.Told;
import fr.aiguillage.hub.delivery.Sink;
import fr.aiguillage.hub.delivery.Taken;
import fr.aiguillage.hub.flow.OutgoingDocuments.Movement;
import fr.aiguillage.hub.store.Acknowledgement;
import fr.aiguillage.hub.store.Acknowledgement.Status;
import fr.aiguillage.hub.store.OutboxRow;
import fr.aiguillage.hub.store.PartRow;
import fr.aiguillage.hub.store.PublicationParts;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.hub.store.PublicationStore;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells one system, one offer at a time. What the system calls its adverts is kept as soon as it is known; a crash
 * before that makes the hub tell it again, which the system knows by the hub's id.
 */
final class FlowSink implements Sink {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long MINUTE = 60_000;

    private final String system;
    private final TellParts target;
    private final OutgoingDocuments documents;
    private final Duration pause;
    private final PublicationStore publications;
    private final PublicationParts parts;

    FlowSink(
            String system,
            SystemTarget target,
            OutgoingDocuments documents,
            @Nullable Integer rate,
            PublicationStore publications,
            PublicationParts parts) {
        this.system = system;
        this.target = new TellParts(target);
        this.documents = documents;
        this.pause = rate == null ? Duration.ZERO : Duration.ofMillis(MINUTE / rate);
        this.publications = publications;
        this.parts = parts;
    }

    /** One at a time: the pause between two keeps the system's rate. */
    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public String body(OutboxRow row) {
        return row.body();
    }

    @Override
    public Taken take(List<OutboxRow> rows) throws IOException {
        OutboxRow row = rows.get(0);
        int generation = publications
                .find(system, row.hubId())
                .map(PublicationRow::generation)
                .orElse(0);
        Map<String, Shown> before = kept(row.hubId());
        Said answer =
                row.action().equals("WITHDRAW") ? withdraw(row, generation, before) : publish(row, generation, before);
        Status status = answer.refused() ? Status.REFUSED : Status.DELIVERED;
        return new Taken(1, List.of(Acknowledgement.of(row, status, answer.reason())));
    }

    /**
     * What the system said.
     *
     * @param refused whether it does not show the offer as it must
     * @param reason why it does not show all or part of it
     */
    private record Said(boolean refused, @Nullable String reason) {

        private static final Said YES = new Said(false, null);

        static Said no(String reason) {
            return new Said(true, reason);
        }
    }

    private Said publish(OutboxRow row, int generation, Map<String, Shown> before) throws IOException {
        Movement movement = before.isEmpty() ? Movement.NEW : Movement.KNOWN;
        List<OutgoingPart> adverts = documents.of(row.hubId(), generation, row.revision(), movement, row.body());
        Told told = target.publish(OutgoingDocuments.id(row.hubId(), generation), before, adverts);
        keep(row.hubId(), before, told.shown());
        String refusal = String.join("; ", told.refusals());
        if (told.outdated()) {
            publications.unchanged(system, row.hubId(), refusal);
            return Said.no(refusal);
        }
        if (told.visible().isEmpty()) {
            publications.refused(system, row.hubId(), refusal);
            return Said.no(refusal);
        }
        Shown first = told.visible().get(0);
        String reason = refusal.isEmpty() ? null : refusal;
        publications.shown(system, row.hubId(), row.revision(), first.remoteId(), first.link(), reason);
        return new Said(false, reason);
    }

    private Said withdraw(OutboxRow row, int generation, Map<String, Shown> before) throws IOException {
        boolean suspended = JSON.readTree(row.body()).path("status").asText().equals("SUSPENDED");
        try {
            Told told = target.withdraw(OutgoingDocuments.id(row.hubId(), generation), before, suspended);
            keep(row.hubId(), before, told.shown());
            if (told.refusals().isEmpty()) {
                publications.ended(system, row.hubId(), told.shown().isEmpty());
                return Said.YES;
            }
            return stays(row, String.join("; ", told.refusals()));
        } catch (TargetRefusal refusal) {
            return stays(row, String.valueOf(refusal.getMessage()));
        }
    }

    /** A withdrawal that was refused ends nothing: the advert can be seen there as before. */
    private Said stays(OutboxRow row, String reason) {
        publications.unchanged(system, row.hubId(), reason);
        return Said.no(reason);
    }

    private Map<String, Shown> kept(UUID hubId) {
        Map<String, Shown> kept = new LinkedHashMap<>();
        parts.of(system, hubId)
                .forEach(part -> kept.put(part.part(), new Shown(part.remoteId(), part.link(), part.unpublished())));
        return kept;
    }

    private void keep(UUID hubId, Map<String, Shown> before, Map<String, Shown> shown) {
        Set<String> ended = remoteIds(before);
        ended.removeAll(remoteIds(shown));
        parts.replace(
                system,
                hubId,
                shown.entrySet().stream()
                        .map(part -> new PartRow(
                                part.getKey(),
                                part.getValue().remoteId(),
                                part.getValue().link(),
                                part.getValue().unpublished()))
                        .toList(),
                ended);
    }

    private static Set<String> remoteIds(Map<String, Shown> adverts) {
        return adverts.values().stream().map(Shown::remoteId).collect(Collectors.toCollection(HashSet::new));
    }
}
