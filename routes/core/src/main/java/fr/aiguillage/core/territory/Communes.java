package fr.aiguillage.core.territory;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Uai;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every commune of France, by code, by postcode and by name. A postcode and an INSEE code are two keys of two
 * indexes: 97133 is a postcode of Saint-Barthélemy and no commune, 97701 its commune and no postcode.
 *
 * <p>A <em>unit</em> is what territories are made of: a current commune, or an arrondissement of a city that has some.
 */
public final class Communes {

    private static final Map<String, String> CEDEX_ONLY_PREFIXES = Map.of("977", "974", "978", "974");

    private final Map<String, Commune> byCode = new HashMap<>();
    private final Map<String, String> byFormerCode = new HashMap<>();
    private final Map<CommuneCode, List<Commune>> arrondissements = new HashMap<>();
    private final Map<String, List<Commune>> byPostcode = new HashMap<>();
    private final Map<String, Set<String>> departmentsByPrefix = new HashMap<>();
    private final Map<String, Map<String, List<Commune>>> byDepartmentAndName = new HashMap<>();
    private final Map<String, List<Commune>> byName = new HashMap<>();
    private final Map<CommuneCode, List<String>> namesByUnit = new HashMap<>();
    private final Map<CommuneCode, Integer> numberByArrondissement = new HashMap<>();
    private final Map<Uai, Establishment> establishments = new HashMap<>();
    private final List<Commune> units;
    private final Map<String, List<Commune>> byDepartment;

    private Communes(List<Commune> rows) {
        rows.forEach(this::indexCode);
        this.units = rows.stream().filter(this::isUnit).toList();
        this.byDepartment = units.stream().collect(Collectors.groupingBy(Commune::department));
        units.forEach(this::indexPostcodes);
        rows.forEach(this::indexName);
    }

    public static Communes of(Stream<Commune> rows) {
        return of(rows, Stream.empty());
    }

    /** @param establishments none where the académie has given no list of them */
    public static Communes of(Stream<Commune> rows, Stream<Establishment> establishments) {
        Communes communes = new Communes(rows.toList());
        establishments.forEach(school -> communes.establishments.put(school.uai(), school));
        return communes;
    }

    /** Whether there is a list of establishments at all, so that one which is not on it can be told. */
    public boolean knowEstablishments() {
        return !establishments.isEmpty();
    }

    public Optional<Establishment> find(Uai uai) {
        return Optional.ofNullable(establishments.get(uai));
    }

    /** Every unit of France, in the order of the rows. */
    public List<Commune> units() {
        return units;
    }

    /** Units that a code stands for: one, the arrondissements of a city, or none; merged communes lead to today's. */
    public List<Commune> listUnits(String code) {
        Commune commune = byCode.get(code);
        if (commune == null) {
            String successor = byFormerCode.get(code);
            return successor == null || successor.equals(code) ? List.of() : listUnits(successor);
        }
        if (commune.kind() == CommuneKind.DELEGATED || commune.kind() == CommuneKind.ASSOCIATED) {
            CommuneCode parent = commune.parent();
            return parent == null ? List.of() : listUnits(parent.value());
        }
        return arrondissements.getOrDefault(commune.code(), List.of(commune));
    }

    /** Today's commune that the one of this code was merged into; absent for a code in use and for one that is none. */
    public Optional<Commune> findSuccessor(String code) {
        Commune commune = byCode.get(code);
        CommuneCode parent = commune == null ? null : commune.parent();
        boolean part = commune != null
                && (commune.kind() == CommuneKind.DELEGATED || commune.kind() == CommuneKind.ASSOCIATED);
        String successor = commune == null ? byFormerCode.get(code) : part && parent != null ? parent.value() : null;
        return successor == null || successor.equals(code)
                ? Optional.empty()
                : findSuccessor(successor).or(() -> Optional.ofNullable(byCode.get(successor)));
    }

    /** Units that letters with this postcode go to; none for a CEDEX code, which is not a place. */
    public List<Commune> listByPostcode(String postcode) {
        return byPostcode.getOrDefault(postcode, List.of());
    }

    /** Every unit of a département or overseas collectivity, by its INSEE code. */
    public List<Commune> listByDepartment(String department) {
        return byDepartment.getOrDefault(department, List.of());
    }

    /** Units of the département that bear the name, the parts of merged communes included. */
    List<Commune> listByName(String department, TownName town) {
        Map<String, List<Commune>> names = byDepartmentAndName.getOrDefault(department, Map.of());
        return possible(names.getOrDefault(town.key(), List.of()), town);
    }

    /** Units of the whole country that bear the name. */
    List<Commune> listByName(TownName town) {
        return possible(byName.getOrDefault(town.key(), List.of()), town);
    }

    private List<Commune> possible(List<Commune> named, TownName town) {
        return town.arrondissement() == 0
                ? named
                : named.stream().filter(unit -> mayBeArrondissement(unit, town)).toList();
    }

    /** Normalised names that a unit goes by, those of its parts included. */
    List<String> listNames(Commune unit) {
        return namesByUnit.getOrDefault(unit.code(), List.of());
    }

    /** Whether the number after the town's name leaves the unit possible. */
    boolean mayBeArrondissement(Commune unit, TownName town) {
        return town.arrondissement() == 0
                || unit.kind() != CommuneKind.MUNICIPAL_ARRONDISSEMENT
                || numberByArrondissement.getOrDefault(unit.code(), 0) == town.arrondissement();
    }

    /**
     * Départements that the postcodes beginning like this one belong to, as La Poste's list shows; more than one near
     * some borders. 977 and 978 begin CEDEX codes of La Réunion alone, which the list of places lacks.
     */
    Set<String> departmentsLike(String postcode) {
        String prefix = prefix(postcode);
        String cedexOnly = CEDEX_ONLY_PREFIXES.get(prefix);
        return cedexOnly != null ? Set.of(cedexOnly) : departmentsByPrefix.getOrDefault(prefix, Set.of());
    }

    /** The current commune or arrondissement of this very code. */
    public Optional<Commune> find(CommuneCode code) {
        return Optional.ofNullable(byCode.get(code.value()));
    }

    /** The city of an arrondissement; any other unit itself. */
    Commune cityOf(Commune unit) {
        CommuneCode city = unit.parent();
        Commune found = city == null ? null : byCode.get(city.value());
        return found == null ? unit : found;
    }

    private boolean isUnit(Commune commune) {
        return commune.kind() == CommuneKind.MUNICIPAL_ARRONDISSEMENT
                || (commune.kind() == CommuneKind.CURRENT && !arrondissements.containsKey(commune.code()));
    }

    /** A delegated commune may keep the code of its parent, which wins. */
    private void indexCode(Commune commune) {
        byCode.merge(commune.code().value(), commune, (held, next) -> next.kind() == CommuneKind.CURRENT ? next : held);
        commune.formerCodes()
                .forEach(former -> byFormerCode.put(former, commune.code().value()));
        CommuneCode city = commune.parent();
        if (commune.kind() == CommuneKind.MUNICIPAL_ARRONDISSEMENT && city != null) {
            arrondissements.computeIfAbsent(city, unused -> new ArrayList<>()).add(commune);
        }
    }

    private void indexPostcodes(Commune unit) {
        for (String postcode : unit.postcodes()) {
            byPostcode.computeIfAbsent(postcode, unused -> new ArrayList<>()).add(unit);
            departmentsByPrefix
                    .computeIfAbsent(prefix(postcode), unused -> new LinkedHashSet<>())
                    .add(unit.department());
        }
    }

    private void indexName(Commune commune) {
        TownName name = TownName.of(commune.name());
        boolean part = commune.kind() == CommuneKind.DELEGATED || commune.kind() == CommuneKind.ASSOCIATED;
        CommuneCode whole = part ? commune.parent() : commune.code();
        if (commune.kind() == CommuneKind.MUNICIPAL_ARRONDISSEMENT) {
            numberByArrondissement.put(commune.code(), name.arrondissement());
        }
        List<Commune> named = byDepartmentAndName
                .computeIfAbsent(commune.department(), unused -> new HashMap<>())
                .computeIfAbsent(name.key(), unused -> new ArrayList<>());
        for (Commune unit : whole == null ? List.<Commune>of() : listUnits(whole.value())) {
            List<String> names = namesByUnit.computeIfAbsent(unit.code(), unused -> new ArrayList<>(1));
            if (!names.contains(name.key())) {
                names.add(name.key());
                named.add(unit);
                byName.computeIfAbsent(name.key(), unused -> new ArrayList<>(1)).add(unit);
            }
        }
    }

    private static String prefix(String postcode) {
        return postcode.substring(0, postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2);
    }
}
