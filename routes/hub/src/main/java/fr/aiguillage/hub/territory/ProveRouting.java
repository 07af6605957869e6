package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.Severity;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PlaceOffersByMap;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.core.territory.RoutingRule;
import fr.aiguillage.core.territory.RoutingRules;
import fr.aiguillage.core.territory.RuleVerdict;
import fr.aiguillage.feeds.canonical.OfferDefaults;
import fr.aiguillage.feeds.canonical.OfferReader;
import fr.aiguillage.feeds.canonical.OfferReading;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places the example offers of each rule and tells which do not come out as their author said. */
final class ProveRouting {

    private static final Path FOLDER = Path.of("routing");
    private static final OfferReader OFFERS = new OfferReader();
    private static final OfferDefaults DEFAULTS = new OfferDefaults(DiffusionScope.OPEN);

    private final Path configDir;
    private final YamlDocument document;
    private final PoleMaps maps;
    private final Communes communes;
    private final LocalDate today;
    private final List<ConfigProblem> problems = new ArrayList<>();

    ProveRouting(Path configDir, YamlDocument document, PoleMaps maps, Communes communes, LocalDate today) {
        this.configDir = configDir;
        this.document = document;
        this.maps = maps;
        this.communes = communes;
        this.today = today;
    }

    List<ConfigProblem> problems(RoutingFile file) {
        for (int i = 0; i < file.rules().size(); i++) {
            prove(file, file.rules().get(i), "/rules/" + i);
        }
        return problems;
    }

    private void prove(RoutingFile file, RoutingFile.Rule rule, String pointer) {
        List<RoutingRule> together = file.rules().stream()
                .filter(other -> other.isOn() || other.equals(rule))
                .map(RoutingFile.Rule::rule)
                .toList();
        PlaceOffersByMap places = new PlaceOffersByMap(maps, communes, new RoutingRules("proof", together));
        if (rule.examples().stream().noneMatch(RoutingFile.Example::mustFire)) {
            problems.add(document.problem(RoutingNotice.ROUTING_RULE_UNPROVEN, pointer + "/examples", rule.id()));
        }
        for (int i = 0; i < rule.examples().size(); i++) {
            RoutingFile.Example example = rule.examples().get(i);
            String at = pointer + "/examples/" + i;
            Offer offer = read(example.offer(), at + "/offer");
            if (offer != null) {
                days(example).forEach(day -> hold(rule.id(), example, at, places.place(offer, day), day));
            }
        }
    }

    private @Nullable Offer read(String name, String pointer) {
        String why;
        try {
            Path file = configDir.resolve(FOLDER).resolve(name);
            OfferReading reading = OFFERS.read(Files.readAllBytes(file), DEFAULTS);
            if (reading.offer() != null) {
                return reading.offer();
            }
            why = reading.notices().stream()
                    .filter(notice -> notice.code().severity() == Severity.REJECT)
                    .findFirst()
                    .map(Notice::english)
                    .orElse("");
        } catch (IOException unreadable) {
            why = unreadable.getClass().getSimpleName();
        }
        problems.add(document.problem(RoutingNotice.ROUTING_EXAMPLE_UNREADABLE, pointer, name, why));
        return null;
    }

    /** Each map that is or will be in force, so that a new one is found to break a rule before its day. */
    private List<LocalDate> days(RoutingFile.Example example) {
        if (example.on() != null) {
            return List.of(example.on());
        }
        Stream<LocalDate> now = maps.inForce(today).isPresent() ? Stream.of(today) : Stream.empty();
        List<LocalDate> days = Stream.concat(
                        now,
                        maps.all().stream()
                                .map(map -> map.header().effective().from())
                                .filter(from -> from.isAfter(today)))
                .toList();
        return days.isEmpty() ? List.of(maps.nearest(today).header().effective().from()) : days;
    }

    private void hold(String id, RoutingFile.Example example, String pointer, Placement placement, LocalDate day) {
        boolean fired =
                placement.rules().stream().anyMatch(verdict -> verdict.rule().equals(id) && verdict.held());
        if (!placement.custodian().equals(example.expect())) {
            fails(pointer + "/expect", example, day, example.expect().value(), placement.custodian(), placement, id);
        } else if (fired != example.mustFire()) {
            fails(
                    pointer + "/offer",
                    example,
                    day,
                    example.mustFire() ? "fires" : "does not fire",
                    fired ? "fires" : "does not fire",
                    placement,
                    id);
        } else if (example.sees() != null && !others(placement).equals(new HashSet<>(example.sees()))) {
            fails(pointer + "/sees", example, day, example.sees(), others(placement), placement, id);
        }
    }

    private static Set<PoleId> others(Placement placement) {
        Set<PoleId> others = new HashSet<>(placement.visibility());
        others.remove(placement.custodian());
        return others;
    }

    private void fails(
            String pointer,
            RoutingFile.Example example,
            LocalDate day,
            Object expected,
            Object got,
            Placement placement,
            String id) {
        String why = placement.rules().stream()
                .filter(verdict -> verdict.rule().equals(id))
                .findFirst()
                .map(RuleVerdict::why)
                .map(verdict -> placement.rule() + "; " + id + ": " + verdict)
                .orElse(placement.rule());
        problems.add(document.problem(
                RoutingNotice.ROUTING_EXAMPLE_FAILS,
                pointer,
                example.offer(),
                day.toString(),
                String.valueOf(expected),
                String.valueOf(got),
                why));
    }
}
