package fr.aiguillage.core.territory;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.Uai;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rector's map of the pôles of an académie, with the custodian of each commune worked out. Immutable. */
public final class PoleMap {

    private final PoleMapHeader header;
    private final List<Pole> poles;
    private final Map<CommuneCode, List<PoleId>> polesByUnit = new HashMap<>();
    private final Map<Uai, Set<PoleId>> polesByUai = new HashMap<>();
    private final Specialities specialities;
    private final Neighbours neighbours;

    private PoleMap(PoleMapHeader header, List<Pole> poles, Communes communes) {
        this.header = header;
        this.poles = List.copyOf(poles);
        this.specialities = new Specialities(this.poles);
        this.neighbours = new Neighbours(this.poles, communes);
    }

    /** The map over today's communes; pôles that declare an overlap come after those that keep the commune. */
    public static PoleMap of(PoleMapHeader header, List<Pole> poles, Communes communes) {
        PoleMap map = new PoleMap(header, poles, communes);
        poles.stream().filter(pole -> !pole.territory().yields()).forEach(pole -> map.index(pole, communes));
        poles.stream().filter(pole -> pole.territory().yields()).forEach(pole -> map.index(pole, communes));
        return map;
    }

    public PoleMapHeader header() {
        return header;
    }

    public TriageDesk desk() {
        return header.desk();
    }

    public List<Pole> poles() {
        return poles;
    }

    public Optional<Pole> find(PoleId id) {
        return poles.stream().filter(pole -> pole.id().equals(id)).findFirst();
    }

    /** Functional mailbox of a pôle or of the desk: the contact point that a partner is told. */
    public Optional<String> findMailbox(PoleId id) {
        return desk().id().equals(id)
                ? Optional.of(desk().mailbox())
                : find(id).map(pole -> pole.coordinator().mailbox());
    }

    /** Every destination of the map: the pôles, then the desk. */
    public List<PoleId> destinations() {
        List<PoleId> all = new ArrayList<>(poles.stream().map(Pole::id).toList());
        all.add(desk().id());
        return List.copyOf(all);
    }

    /** Every queue of the map: the destinations, then the coordinators of the MLDS. */
    public List<PoleId> receivers() {
        List<PoleId> all = new ArrayList<>(destinations());
        header.mldsCoordinators().forEach(coordinator -> all.add(coordinator.id()));
        return List.copyOf(all);
    }

    /** The coordinator of the MLDS whom this pôle or the desk names; absent when it names none. */
    public Optional<PoleId> findMldsCoordinator(PoleId custodian) {
        Optional<Referents> referents = desk().id().equals(custodian)
                ? Optional.ofNullable(desk().referents())
                : find(custodian).map(Pole::referents);
        return referents.map(Referents::mlds);
    }

    /** Pôles of a commune or arrondissement, the one that keeps it first; none outside every territory. */
    public List<PoleId> listByUnit(CommuneCode unit) {
        return polesByUnit.getOrDefault(unit, List.of());
    }

    /** Pôles that count the establishment among their components. */
    public Set<PoleId> listByEstablishment(Uai uai) {
        return polesByUai.getOrDefault(uai, Set.of());
    }

    /** Campuses that teach what the offer is about. */
    List<PoleId> listBySpeciality(Offer offer) {
        return specialities.campusesOf(offer);
    }

    /** Pôles with an establishment within that distance, as far as it is known where they are. */
    List<PoleId> listNear(double lat, double lon, int km) {
        return neighbours.within(lat, lon, km);
    }

    /** Units of a pôle's territory within the académie: intercommunal bodies reach over its border, the rector not. */
    public List<Commune> unitsOf(Pole pole, Communes communes) {
        return pole.territory().unitsOf(communes).stream()
                .filter(unit -> header.departments().contains(unit.department()))
                .toList();
    }

    private void index(Pole pole, Communes communes) {
        for (Commune unit : unitsOf(pole, communes)) {
            polesByUnit
                    .computeIfAbsent(unit.code(), unused -> new ArrayList<>())
                    .add(pole.id());
        }
        for (PoleComponent component : pole.components()) {
            if (component.uai() != null) {
                polesByUai
                        .computeIfAbsent(component.uai(), unused -> new LinkedHashSet<>())
                        .add(pole.id());
            }
        }
    }
}
