package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Pôles of the communes that a place may be in.
 *
 * @param poles each once, keepers of communes and those with a declared overlap
 * @param areOneCustodian whether every commune is kept by the same pôle; a commune of nobody speaks against it
 */
record Candidates(List<PoleId> poles, boolean areOneCustodian) {

    Candidates {
        poles = List.copyOf(poles);
    }

    static Candidates of(PoleMap map, List<Commune> units) {
        Set<PoleId> poles = new LinkedHashSet<>();
        List<PoleId> first = map.listByUnit(units.get(0).code());
        boolean one = !first.isEmpty();
        List<PoleId> last = List.of();
        for (Commune unit : units) {
            List<PoleId> here = map.listByUnit(unit.code());
            if (here.equals(last)) {
                one &= !here.isEmpty();
                continue;
            }
            poles.addAll(here);
            one &= !here.isEmpty() && !first.isEmpty() && here.get(0).equals(first.get(0));
            last = here;
        }
        return new Candidates(List.copyOf(poles), one);
    }
}
