package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Severity;
import fr.aiguillage.core.flow.CompareShown;
import fr.aiguillage.core.flow.CompareShown.Comparison;
import fr.aiguillage.core.flow.CompareShown.Difference;
import fr.aiguillage.core.flow.CompareShown.Held;
import fr.aiguillage.core.flow.CompareShown.Kind;
import fr.aiguillage.core.flow.CompareShown.There;
import fr.aiguillage.feeds.config.SecretMissing;
import fr.aiguillage.feeds.out.ShownAdverts.Listing;
import fr.aiguillage.hub.flow.FlowSinks.Asked;
import fr.aiguillage.hub.flow.TellAgain.Mend;
import fr.aiguillage.hub.store.DestinationStore;
import fr.aiguillage.hub.store.PublicationAdverts;
import fr.aiguillage.hub.store.PublicationAdverts.Given;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares systems with what they were told, and tells them again where they differ. What the hub holds is read before
 * the system is asked, so that an offer which moves meanwhile shows as changed and is left alone. An answer that is not
 * whole mends nothing.
 */
@Component
public class ReconcileShown {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileShown.class);
    private static final int MOST_LISTED = 1_000;

    private final FlowsFile file;
    private final Map<String, Asked> asked;
    private final PublicationAdverts adverts;
    private final DestinationStore destinations;
    private final TellAgain tell;

    ReconcileShown(
            FlowsFile file,
            FlowSinks sinks,
            PublicationAdverts adverts,
            DestinationStore destinations,
            TellAgain tell) {
        this.file = file;
        this.asked = sinks.asked();
        this.adverts = adverts;
        this.destinations = destinations;
        this.tell = tell;
    }

    /**
     * Every system that can be asked and was ever given something, once a day. One that shows nothing of all that it was
     * given is mended by a person alone: the settings may read its answer wrongly.
     */
    @Scheduled(cron = "${aiguillage.flows.reconcile:0 30 5 * * *}", zone = "Europe/Paris")
    public void daily() {
        for (String system : asked.keySet()) {
            List<Given> given = adverts.of(FlowSinks.CHANNEL, system);
            if (given.isEmpty()) {
                continue;
            }
            try {
                Listing there = ask(system);
                Comparison comparison = compare(system, given, there, false);
                boolean mend = comparison.agreeing() > 0 || comparison.count(Kind.MISSING) == 0;
                conclude(system, given, there, comparison, mend);
            } catch (NotReconciled told) {
                LOG.debug("tomorrow again", told);
            }
        }
    }

    /**
     * The system that a flow leads to.
     *
     * @param repair whether it is told again; otherwise nothing changes
     * @param trustEmpty whether an answer without any advert is believed
     * @return nothing when there is no such flow
     */
    public Optional<Reconciliation> reconcile(String flow, boolean repair, boolean trustEmpty) throws NotReconciled {
        Optional<String> system = file.flows().stream()
                .filter(entry -> entry.id().equals(flow))
                .map(FlowsFile.Entry::to)
                .findFirst();
        if (system.isEmpty()) {
            return Optional.empty();
        }
        List<Given> given = adverts.of(FlowSinks.CHANNEL, system.get());
        Listing there = ask(system.get());
        Comparison comparison = compare(system.get(), given, there, trustEmpty);
        return Optional.of(conclude(system.get(), given, there, comparison, repair));
    }

    private Comparison compare(String system, List<Given> given, Listing there, boolean trustEmpty)
            throws NotReconciled {
        List<Held> held = given.stream()
                .map(offer -> new Held(offer.hubId(), offer.wanted(), offer.underWay(), offer.adverts()))
                .toList();
        Comparison comparison = CompareShown.compare(held, new There(there.shown(), there.mixed()));
        if (there.shown().isEmpty() && comparison.count(Kind.MISSING) > 0 && !trustEmpty) {
            throw unusable(system, "it says that it shows nothing at all, which trust-empty=true would believe");
        }
        return comparison;
    }

    private Reconciliation conclude(
            String system, List<Given> given, Listing there, Comparison comparison, boolean repair) {
        int sent = repair ? tell.tell(system, mends(system, given, there, comparison)) : 0;
        Notice notice = notice(system, comparison, repair, sent);
        log(system, notice);
        return new Reconciliation(
                system,
                notice.code().name(),
                notice.french(),
                notice.english(),
                there.shown().size(),
                comparison.count(Kind.MISSING),
                comparison.count(Kind.LINGERING),
                comparison.underWay(),
                comparison.foreign(),
                sent,
                comparison.differences().stream().limit(MOST_LISTED).toList());
    }

    private List<Mend> mends(String system, List<Given> given, Listing there, Comparison comparison) {
        boolean keepsNames = Objects.requireNonNull(asked.get(system)).keepsDeletedNames();
        Map<UUID, List<String>> missing = byOffer(comparison, Kind.MISSING);
        Map<UUID, List<String>> lingering = byOffer(comparison, Kind.LINGERING);
        return given.stream()
                .filter(offer -> missing.containsKey(offer.hubId()) || lingering.containsKey(offer.hubId()))
                .map(offer -> {
                    List<String> lost = missing.getOrDefault(offer.hubId(), List.of());
                    List<String> hidden =
                            lost.stream().filter(there.hidden()::contains).toList();
                    return new Mend(
                            offer,
                            lingering.getOrDefault(offer.hubId(), List.of()),
                            hidden,
                            keepsNames && hidden.size() < lost.size());
                })
                .toList();
    }

    private static Map<UUID, List<String>> byOffer(Comparison comparison, Kind kind) {
        return comparison.differences().stream()
                .filter(difference -> difference.kind() == kind)
                .collect(Collectors.toMap(Difference::hubId, Difference::remoteIds));
    }

    private Listing ask(String system) throws NotReconciled {
        Asked target = asked.get(system);
        if (target == null) {
            throw new NotReconciled(Notice.of(ReconcileNotice.FLOW_CANNOT_BE_ASKED, "", system));
        }
        if (destinations.leftAlone(FlowSinks.CHANNEL, system)) {
            throw unusable(system, "it is in trouble and left alone for now, see /api/v1/destinations");
        }
        try {
            return target.adverts().read();
        } catch (IOException | SecretMissing trouble) {
            throw unusable(system, String.valueOf(trouble.getMessage()));
        }
    }

    private static NotReconciled unusable(String system, String reason) {
        Notice notice = Notice.of(ReconcileNotice.FLOW_ANSWER_UNUSABLE, "", system, reason);
        log(system, notice);
        return new NotReconciled(notice);
    }

    private static Notice notice(String system, Comparison comparison, boolean repair, int sent) {
        if (comparison.differences().isEmpty()) {
            return Notice.of(ReconcileNotice.FLOW_AGREES, "", system);
        }
        String missing = String.valueOf(comparison.count(Kind.MISSING));
        String lingering = String.valueOf(comparison.count(Kind.LINGERING));
        return repair
                ? Notice.of(ReconcileNotice.FLOW_REPAIRED, "", system, missing, lingering, String.valueOf(sent))
                : Notice.of(ReconcileNotice.FLOW_DIFFERS, "", system, missing, lingering);
    }

    private static void log(String system, Notice notice) {
        (notice.code().severity() == Severity.INFO ? LOG.atInfo() : LOG.atWarn())
                .addKeyValue("event", notice.code().name())
                .addKeyValue("system", system)
                .log(notice.english());
    }
}
