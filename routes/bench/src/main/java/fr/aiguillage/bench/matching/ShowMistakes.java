package fr.aiguillage.bench.matching;

import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.engine.ModelEngine;
import fr.aiguillage.core.matching.engine.Print;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints pairs that were missed and pairs that were merged wrongly, each with its waterfall. */
final class ShowMistakes {

    private final PrintStream out;
    private final ModelEngine engine;
    private final Map<String, Print> prints = new HashMap<>();

    ShowMistakes(PrintStream out, ModelEngine engine, List<Print> prints, Function<RecordKey, String> name) {
        this.out = out;
        this.engine = engine;
        prints.forEach(print -> this.prints.put(name.apply(print.key()), print));
    }

    void show(Truth truth, Set<Pair> found, int limit) {
        print("missed", truth.pairs().stream().filter(pair -> !found.contains(pair)), limit);
        print("wrong", found.stream().filter(pair -> !truth.pairs().contains(pair)), limit);
    }

    private void print(String what, Stream<Pair> pairs, int limit) {
        pairs.sorted((one, other) -> one.toString().compareTo(other.toString()))
                .limit(limit)
                .forEach(pair -> {
                    Print left = Objects.requireNonNull(prints.get(pair.left()));
                    Print right = Objects.requireNonNull(prints.get(pair.right()));
                    Edge edge = engine.compare(left, right);
                    out.printf("%s %s %d %s %s%n", what, edge.band(), edge.weight(), edge.levels(), edge.vetoes());
                    out.printf("   %s%n   %s%n", left, right);
                });
    }
}
