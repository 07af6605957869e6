package fr.aiguillage.mocks.scenario;

import java.util.List;

/**
 * A town that offers are placed in.
 *
 * @param code INSEE code
 * @param department INSEE code of the département
 * @param population inhabitants; a town gets offers by its size
 */
public record Commune(String code, String name, String department, List<String> postcodes, int population) {}
