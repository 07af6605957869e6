package fr.aiguillage.core.golden;

import fr.aiguillage.contract.SystemId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which systems are believed first, group of fields by group of fields. A system that no pattern names comes after all
 * that are named.
 *
 * @param rankings patterns, most believed first: a system's name, or its beginning followed by {@code *}
 */
public record Precedence(Map<FieldGroup, List<String>> rankings) {

    private static final String BANKS = "banque-*";
    private static final String EMPLOYMENT = "france-travail*";
    private static final String EMPLOYMENT_OLD_NAME = "pole-emploi*";
    private static final String STATE_PLATFORM = "mon-stage-en-ligne*";
    private static final String MISSIONS_LOCALES = "mission-locale*";

    public Precedence {
        rankings = Map.copyOf(rankings);
    }

    /**
     * The order used when a rectorat declares none: the employment service checks employers, academic banks and the
     * State's platform know seats, levels and weeks.
     */
    public static Precedence standard() {
        Map<FieldGroup, List<String>> rankings = new EnumMap<>(FieldGroup.class);
        List<String> identity =
                List.of("sirene", BANKS, EMPLOYMENT, EMPLOYMENT_OLD_NAME, STATE_PLATFORM, MISSIONS_LOCALES);
        List<String> pedagogy = List.of(BANKS, STATE_PLATFORM, MISSIONS_LOCALES, EMPLOYMENT, EMPLOYMENT_OLD_NAME);
        for (FieldGroup group : FieldGroup.values()) {
            boolean isIdentity = group == FieldGroup.HOST || group == FieldGroup.PLACE;
            rankings.put(group, isIdentity ? identity : pedagogy);
        }
        return new Precedence(rankings);
    }

    /** Rank of a system, 0 for the most believed. */
    public int rank(FieldGroup group, SystemId system) {
        List<String> patterns = rankings.getOrDefault(group, List.of());
        for (int i = 0; i < patterns.size(); i++) {
            if (isNamed(patterns.get(i), system.value())) {
                return i;
            }
        }
        return patterns.size();
    }

    private static boolean isNamed(String pattern, String system) {
        return pattern.endsWith("*")
                ? system.startsWith(pattern.substring(0, pattern.length() - 1))
                : system.equals(pattern);
    }
}
