package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.flow.Flow;
import fr.aiguillage.feeds.out.FileTargetSettings;
import fr.aiguillage.feeds.out.HttpTargetSettings;
import fr.aiguillage.feeds.out.JdbcTargetSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code flows.yaml}: what may flow, and how the systems are told.
 *
 * @param hub name of this hub in the origin chain of what it publishes
 * @param page public page of an offer, with {@code {id}} for the hub's id; absent when there is none
 */
record FlowsFile(String hub, @Nullable String page, List<Entry> flows, List<Target> targets) {

    static final String DEFAULT_HUB = "aiguillage";
    static final FlowsFile NONE = new FlowsFile(DEFAULT_HUB, null, List.of(), List.of());

    FlowsFile {
        flows = List.copyOf(flows);
        targets = List.copyOf(targets);
    }

    /**
     * One flow.
     *
     * @param consent PUBLIC_PLATFORMS when the file does not say
     */
    record Entry(
            String id,
            @Nullable Boolean enabled,
            List<String> from,
            String to,
            @Nullable DiffusionScope consent,
            @Nullable When when) {

        boolean on() {
            return enabled == null || enabled;
        }

        Flow flow() {
            When filter = when == null ? When.ANY : when;
            return new Flow(
                    id,
                    from.stream().map(SystemId::new).collect(Collectors.toSet()),
                    new SystemId(to),
                    consent == null ? DiffusionScope.PUBLIC_PLATFORMS : consent,
                    filter.kinds(),
                    filter.levels(),
                    filter.departments());
        }
    }

    /** Filter of a flow; an empty set lets everything through. */
    record When(Set<OfferKind> kinds, Set<Level> levels, Set<String> departments) {

        static final When ANY = new When(Set.of(), Set.of(), Set.of());
    }

    /**
     * How a system is told.
     *
     * @param rate calls a minute, at most; without limit when absent
     * @param mapping JSLT file; the canonical offer goes as it is without it
     * @param codes code tables of the mapping, by name
     */
    record Target(
            String system,
            @Nullable Integer rate,
            @Nullable String mapping,
            Map<String, String> codes,
            @Nullable HttpTargetSettings http,
            @Nullable JdbcTargetSettings jdbc,
            @Nullable FileTargetSettings file) {}
}
