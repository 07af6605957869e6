package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Severity;
import fr.aiguillage.core.flow.CompareShown;
import fr.aiguillage.core.flow.CompareShown.Advert;
import fr.aiguillage.core.flow.CompareShown.Comparison;
import fr.aiguillage.core.flow.CompareShown.Difference;
import fr.aiguillage.core.flow.CompareShown.Held;
import fr.aiguillage.core.flow.CompareShown.Kind;
import fr.aiguillage.feeds.out.ShownAdverts;
import fr.aiguillage.hub.store.PublicationAdverts;
import fr.aiguillage.hub.store.PublicationAdverts.Given;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<String, ShownAdverts> asked;
    private final PublicationAdverts adverts;
    private final TellAgain tell;

    ReconcileShown(FlowsFile file, FlowSinks sinks, PublicationAdverts adverts, TellAgain tell) {
        this.file = file;
        this.asked = sinks.asked();
        this.adverts = adverts;
        this.tell = tell;
    }

    /** Every system that can be asked, once a day. */
    @Scheduled(cron = "${aiguillage.flows.reconcile:0 30 5 * * *}", zone = "Europe/Paris")
    public void daily() {
        for (String system : asked.keySet()) {
            try {
                compare(system, true);
            } catch (NotReconciled told) {
                LOG.debug("tomorrow again", told);
            }
        }
    }

    /**
     * The system that a flow leads to.
     *
     * @param repair whether it is told again; otherwise nothing changes
     * @return nothing when there is no such flow
     */
    public Optional<Reconciliation> reconcile(String flow, boolean repair) throws NotReconciled {
        Optional<String> system = file.flows().stream()
                .filter(entry -> entry.id().equals(flow))
                .map(FlowsFile.Entry::to)
                .findFirst();
        return system.isEmpty() ? Optional.empty() : Optional.of(compare(system.get(), repair));
    }

    private Reconciliation compare(String system, boolean repair) throws NotReconciled {
        List<Given> given = adverts.of(FlowSinks.CHANNEL, system);
        Set<String> there = ask(system);
        Comparison comparison =
                CompareShown.compare(given.stream().map(ReconcileShown::held).toList(), there);
        Set<UUID> differing =
                comparison.differences().stream().map(Difference::hubId).collect(Collectors.toSet());
        int sent = repair
                ? tell.tell(
                        system,
                        given.stream()
                                .filter(offer -> differing.contains(offer.hubId()))
                                .toList())
                : 0;
        Notice notice = notice(system, comparison, repair, sent);
        log(system, notice);
        return new Reconciliation(
                system,
                notice.code().name(),
                notice.french(),
                notice.english(),
                there.size(),
                comparison.count(Kind.MISSING),
                comparison.count(Kind.LINGERING),
                comparison.underWay(),
                comparison.foreign(),
                sent,
                comparison.differences().stream().limit(MOST_LISTED).toList());
    }

    private Set<String> ask(String system) throws NotReconciled {
        ShownAdverts target = asked.get(system);
        if (target == null) {
            throw new NotReconciled(Notice.of(ReconcileNotice.FLOW_CANNOT_BE_ASKED, "", system));
        }
        try {
            return target.read();
        } catch (IOException trouble) {
            Notice notice =
                    Notice.of(ReconcileNotice.FLOW_ANSWER_UNUSABLE, "", system, String.valueOf(trouble.getMessage()));
            log(system, notice);
            throw new NotReconciled(notice);
        }
    }

    private static Held held(Given offer) {
        return new Held(
                offer.hubId(),
                offer.wanted(),
                offer.underWay(),
                offer.adverts().stream()
                        .map(advert -> new Advert(advert.remoteId(), !advert.unpublished()))
                        .toList());
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
