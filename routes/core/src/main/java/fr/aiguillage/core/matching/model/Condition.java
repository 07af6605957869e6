package fr.aiguillage.core.matching.model;

import fr.aiguillage.core.matching.similarity.Similarities;

/**
 * A bound on how alike two records are in one field, or crosswise in two fields that sources mix up.
 *
 * @param left field of either record
 * @param right field of the other record; the same one as a rule
 * @param either whether one direction is enough when the fields differ: one record may lack the other value
 * @param from least similarity, in thousandths, inclusive
 * @param below similarity, in thousandths, from which the condition no longer holds
 */
public record Condition(String left, String right, boolean either, Similarities similarity, int from, int below) {

    public boolean holds(int similarityFound) {
        return similarityFound >= from && similarityFound < below;
    }
}
