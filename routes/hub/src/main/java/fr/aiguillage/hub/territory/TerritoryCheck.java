package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.Uai;
import fr.aiguillage.core.territory.Commune;
import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PoleComponent;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.Zones;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that the territories of a map name real zones and cover each commune of the académie once. */
final class TerritoryCheck {

    private static final int EXAMPLES = 5;

    private final PoleMapFolder folder;
    private final Communes communes;
    private final PoleMap map;
    private final Set<Commune> academy;
    private final List<ConfigProblem> problems = new ArrayList<>();

    TerritoryCheck(PoleMapFolder folder, Communes communes) {
        this.folder = folder;
        this.communes = communes;
        this.map = folder.over(communes);
        this.academy = folder.header().departments().stream()
                .flatMap(department -> communes.listByDepartment(department).stream())
                .collect(Collectors.toSet());
    }

    List<ConfigProblem> problems() {
        for (PoleFile file : folder.files()) {
            findUnknown(file, "/territory/include", file.pole().territory().include());
            findUnknown(file, "/territory/exclude", file.pole().territory().exclude());
            findMerged(file, "/territory/include", file.pole().territory().include());
            findMerged(file, "/territory/exclude", file.pole().territory().exclude());
            findShared(file);
            findUnknownSchools(file);
            if (!academy.isEmpty() && file.pole().territory().unitsOf(communes).containsAll(academy)) {
                problems.add(file.document().problem(PoleNotice.POLE_IS_WHOLE_ACADEMY, "/territory"));
            }
        }
        findUncovered();
        return problems;
    }

    private void findUnknown(PoleFile file, String pointer, Zones zones) {
        findUnknown(file, pointer + "/departments", zones.departments(), code -> only(code, null, null, null, null));
        findUnknown(file, pointer + "/districts", zones.districts(), code -> only(null, code, null, null, null));
        findUnknown(file, pointer + "/epci", zones.epci(), code -> only(null, null, code, null, null));
        findUnknown(file, pointer + "/communes", zones.communes(), code -> only(null, null, null, code, null));
        findUnknown(
                file,
                pointer + "/uai",
                zones.uai().stream().map(Uai::value).toList(),
                code -> only(null, null, null, null, code));
    }

    private void findUnknown(PoleFile file, String pointer, List<String> codes, Function<String, Zones> zone) {
        for (int i = 0; i < codes.size(); i++) {
            if (zone.apply(codes.get(i)).unitsOf(communes).findAny().isEmpty()) {
                String list = pointer.substring(pointer.lastIndexOf('/') + 1);
                problems.add(file.document().problem(PoleNotice.ZONE_UNKNOWN, pointer + "/" + i, codes.get(i), list));
            }
        }
    }

    private void findMerged(PoleFile file, String pointer, Zones zones) {
        for (int i = 0; i < zones.communes().size(); i++) {
            String code = zones.communes().get(i);
            String at = pointer + "/communes/" + i;
            communes.findSuccessor(code)
                    .ifPresent(today -> problems.add(file.document()
                            .problem(PoleNotice.COMMUNE_MERGED, at, code, today.code() + " " + today.name())));
        }
    }

    private static Zones only(
            @Nullable String department,
            @Nullable String district,
            @Nullable String epci,
            @Nullable String commune,
            @Nullable String uai) {
        List<Uai> schools = uai == null ? List.of() : List.of(new Uai(uai));
        return new Zones(list(department), list(district), list(epci), list(commune), schools);
    }

    private static List<String> list(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }

    /** Nothing can be said where the académie has given no list of establishments. */
    private void findUnknownSchools(PoleFile file) {
        List<PoleComponent> components = file.pole().components();
        for (int i = 0; communes.knowEstablishments() && i < components.size(); i++) {
            Uai uai = components.get(i).uai();
            if (uai != null && communes.find(uai).isEmpty()) {
                String pointer = "/components/" + i + "/uai";
                problems.add(file.document().problem(PoleNotice.ESTABLISHMENT_UNKNOWN, pointer, uai.value()));
            }
        }
    }

    /** Told once a pair, at the pôle that does not keep the communes. */
    private void findShared(PoleFile file) {
        if (file.pole().territory().yields()) {
            return;
        }
        Map<PoleId, List<Commune>> shared = new TreeMap<>();
        for (Commune unit : map.unitsOf(file.pole(), communes)) {
            PoleId keeper = map.listByUnit(unit.code()).get(0);
            if (!keeper.equals(file.pole().id())) {
                shared.computeIfAbsent(keeper, unused -> new ArrayList<>()).add(unit);
            }
        }
        shared.forEach((keeper, units) -> problems.add(file.document()
                .problem(
                        PoleNotice.COMMUNE_IN_TWO_POLES,
                        "/territory",
                        String.valueOf(units.size()),
                        keeper.value(),
                        examples(units))));
    }

    private void findUncovered() {
        List<Commune> uncovered = academy.stream()
                .filter(unit -> map.listByUnit(unit.code()).isEmpty())
                .toList();
        if (!uncovered.isEmpty()) {
            problems.add(folder.document()
                    .problem(
                            PoleNotice.COMMUNE_WITHOUT_POLE,
                            "/departments",
                            String.valueOf(uncovered.size()),
                            examples(uncovered)));
        }
    }

    private static String examples(List<Commune> units) {
        String first = units.stream()
                .map(unit -> unit.code() + " " + unit.name())
                .sorted()
                .limit(EXAMPLES)
                .collect(Collectors.joining(", "));
        return units.size() > EXAMPLES ? first + "…" : first;
    }
}
