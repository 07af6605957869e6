package fr.aiguillage.core.matching.cluster;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Connected components that are no larger than asked. One that is larger loses its weakest links, weight by weight, until
 * what remains of it fits: each member stands in the component of the least weight at which that is small enough, and
 * alone when it never is. Links of one weight count together or not at all, so that the order of members and links does
 * not matter.
 */
final class LimitedComponents {

    /** @param weight {@link PairWeights#BOUND} for what stands together however many there are */
    record Link(int left, int right, int weight) {}

    private LimitedComponents() {}

    /**
     * Time and memory grow with the links.
     *
     * @param size number of members
     * @param most members that a component may have
     */
    static Collection<List<Integer>> of(int size, int most, Collection<Link> links) {
        if (size <= most) {
            Components all = new Components(size);
            links.forEach(link -> all.join(link.left(), link.right()));
            return all.all();
        }
        Map<Integer, List<Link>> strongestFirst = links.stream()
                .collect(Collectors.groupingBy(
                        Link::weight, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        Components whole = new Components(size);
        Components limited = new Components(size);
        strongestFirst.forEach((weight, alike) -> {
            alike.forEach(link -> whole.join(link.left(), link.right()));
            alike.stream()
                    .filter(link -> weight == PairWeights.BOUND || whole.size(link.left()) <= most)
                    .forEach(link -> limited.join(link.left(), link.right()));
        });
        return limited.all();
    }
}
