package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.Fingerprint;
import fr.aiguillage.hub.matching.FindLookalikes;
import fr.aiguillage.hub.store.EchoStore;
import fr.aiguillage.hub.store.PublicationParts;
import fr.aiguillage.hub.store.PublicationRow;
import fr.aiguillage.hub.store.PublicationStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows an offer again that the hub itself has given to the world. By its origin chain, whoever brings it: hubs that
 * are connected in a ring do not loop. By the id or page under which the system shows it, or by the hub's id in either,
 * when that very system was given it. By matching, when the system shows it under a name of its own that was never heard
 * of before.
 */
@Component
public class FindEchoes {

    private static final Pattern HUB_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final PublicationStore publications;
    private final PublicationParts parts;
    private final EchoStore copies;
    private final FindLookalikes lookalikes;
    private final String prefix;
    private final Set<String> targets;
    private final Map<String, Boolean> before = new ConcurrentHashMap<>();

    FindEchoes(
            PublicationStore publications,
            PublicationParts parts,
            EchoStore copies,
            FindLookalikes lookalikes,
            FlowsFile file) {
        this.publications = publications;
        this.parts = parts;
        this.copies = copies;
        this.lookalikes = lookalikes;
        this.prefix = file.hub() + ":";
        this.targets = file.targets().stream().map(FlowsFile.Target::system).collect(Collectors.toSet());
    }

    /**
     * What a system says of one of its offers.
     *
     * @param offer absent when the system merely ends it
     * @param print of the offer, for matching
     */
    public record Said(
            String remoteId,
            @Nullable Offer offer,
            @Nullable Fingerprint print) {}

    /** A system that no flow leads to is asked for once: nothing is published to it while this hub runs. */
    private boolean given(SystemId system) {
        return targets.contains(system.value()) || before.computeIfAbsent(system.value(), publications::any);
    }

    /** The opportunity behind each of these that is an echo, by remote id. */
    public Map<String, UUID> find(SystemId system, List<Said> said) {
        Map<String, UUID> echoes = byOriginChain(said);
        if (given(system)) {
            echoes.putAll(byPublication(system, said));
            echoes.putAll(byMatching(
                    system.value(),
                    said.stream()
                            .filter(one -> !echoes.containsKey(one.remoteId()))
                            .toList()));
        }
        return echoes;
    }

    private Map<String, UUID> byMatching(String system, List<Said> said) {
        if (said.isEmpty() || !copies.given(system)) {
            return Map.of();
        }
        Map<String, UUID> known =
                copies.known(system, said.stream().map(Said::remoteId).toList());
        Map<String, Fingerprint> prints = new HashMap<>();
        for (Said one : said) {
            if (one.print() != null && !known.containsKey(one.remoteId())) {
                prints.put(one.remoteId(), one.print());
            }
        }
        Map<String, UUID> found = copies.copies(system, lookalikes.find(prints));
        copies.keep(system, found);
        known.putAll(found);
        return known;
    }

    private Map<String, UUID> byOriginChain(List<Said> said) {
        Map<String, UUID> claimed = new HashMap<>();
        for (Said one : said) {
            Offer offer = one.offer();
            if (offer != null) {
                offer.originChain().stream()
                        .filter(link -> link.startsWith(prefix))
                        .map(link -> HUB_ID.matcher(link))
                        .filter(Matcher::find)
                        .forEach(found -> claimed.put(one.remoteId(), UUID.fromString(found.group())));
            }
        }
        if (!claimed.isEmpty()) {
            Set<UUID> ours = publications.ours(new HashSet<>(claimed.values()));
            claimed.values().retainAll(ours);
        }
        return claimed;
    }

    private Map<String, UUID> byPublication(SystemId system, List<Said> said) {
        List<String> remoteIds = said.stream().map(Said::remoteId).toList();
        List<String> links = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (Said one : said) {
            ids.addAll(hubIds(one.remoteId()));
            ids.addAll(chained(system, one));
            String link = link(one);
            if (link != null) {
                links.add(link);
                ids.addAll(hubIds(link));
            }
        }
        List<PublicationRow> rows = publications.echoed(system.value(), remoteIds, links, ids);
        Map<String, UUID> echoes = new HashMap<>();
        Map<String, UUID> owners = parts.owners(system.value(), remoteIds, links);
        for (Said one : said) {
            UUID owner = owners.getOrDefault(one.remoteId(), owners.get(String.valueOf(link(one))));
            rows.stream()
                    .filter(row -> isOf(row, one) || chained(system, one).contains(row.hubId()))
                    .map(PublicationRow::hubId)
                    .findFirst()
                    .or(() -> Optional.ofNullable(owner))
                    .ifPresent(hubId -> echoes.put(one.remoteId(), hubId));
        }
        return echoes;
    }

    private static boolean isOf(PublicationRow row, Said one) {
        String link = link(one);
        return one.remoteId().equals(row.remoteId())
                || (link != null && link.equals(row.link()))
                || hubIds(one.remoteId()).contains(row.hubId())
                || (link != null && hubIds(link).contains(row.hubId()));
    }

    /** Our ids in the system's own link of the origin chain: some tell there by which name they were given the offer. */
    private static Set<UUID> chained(SystemId system, Said one) {
        Set<UUID> ids = new HashSet<>();
        if (one.offer() != null) {
            one.offer().originChain().stream()
                    .filter(link -> link.startsWith(system.value() + ":"))
                    .forEach(link -> ids.addAll(hubIds(link)));
        }
        return ids;
    }

    private static @Nullable String link(Said one) {
        Offer offer = one.offer();
        return offer == null ? null : offer.source().permalink();
    }

    private static Set<UUID> hubIds(String text) {
        Set<UUID> found = new HashSet<>();
        Matcher matcher = HUB_ID.matcher(text);
        while (matcher.find()) {
            found.add(UUID.fromString(matcher.group()));
        }
        return found;
    }
}
