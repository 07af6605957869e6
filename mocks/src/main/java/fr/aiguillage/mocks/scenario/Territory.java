package fr.aiguillage.mocks.scenario;

import java.util.Set;

/** Where a scenario's offers are: a million of them in one académie stand far closer together than any hub's. */
public enum Territory {
    /** The académie de Lyon; a few offers stray to the départements around it and to Paris. */
    ACADEMY(Set.of("01", "42", "69"), Set.of("03", "26", "38", "71", "73", "74", "75")),
    /** All départements and collectivities of the file. */
    COUNTRY(Set.of(), Set.of());

    private final Set<String> departments;
    private final Set<String> strayedTo;

    /** @param departments none for all, as for those strayed to */
    Territory(Set<String> departments, Set<String> strayedTo) {
        this.departments = departments;
        this.strayedTo = strayedTo;
    }

    boolean holds(String department) {
        return departments.isEmpty() || departments.contains(department);
    }

    boolean isStrayedTo(String department) {
        return strayedTo.isEmpty() || strayedTo.contains(department);
    }
}
