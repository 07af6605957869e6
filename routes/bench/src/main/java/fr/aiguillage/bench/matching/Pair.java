package fr.aiguillage.bench.matching;

/** Two records, whichever is named first. */
record Pair(String left, String right) {

    Pair {
        if (left.compareTo(right) > 0) {
            String swapped = left;
            left = right;
            right = swapped;
        }
    }
}
