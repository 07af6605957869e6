package fr.aiguillage.mocks.poleemploi;

import fr.aiguillage.mocks.scenario.Fate;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a search finds, remembered by number so that the next page does not search again. */
final class FoundOffers {
    private final Scenario scenario;
    private final Map<Search, int[]> numbers = new ConcurrentHashMap<>();

    FoundOffers(Scenario scenario) {
        this.scenario = scenario;
    }

    int count(SearchQuery query, int step) {
        return find(query, step).length;
    }

    List<Publication> page(SearchQuery query, int step) {
        int[] found = find(query, step);
        int end = Math.min(query.range().last() + 1, found.length);
        return Arrays.stream(found, query.range().first(), end)
                .mapToObj(number ->
                        scenario.publication(OfferSystem.POLE_EMPLOI, number).orElseThrow())
                .toList();
    }

    private int[] find(SearchQuery query, int step) {
        int day = Math.min(step, Fate.LAST_STEP);
        return numbers.computeIfAbsent(
                new Search(query.departments(), query.created(), day),
                search -> scenario.open(OfferSystem.POLE_EMPLOI, day)
                        .filter(query::finds)
                        .mapToInt(publication -> publication.opportunity().number())
                        .toArray());
    }

    private record Search(Set<String> departments, SearchQuery.@Nullable Created created, int step) {}
}
