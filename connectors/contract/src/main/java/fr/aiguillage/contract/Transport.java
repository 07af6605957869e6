package fr.aiguillage.contract;

import org.jspecify.annotations.Nullable;

/**
 * How a trainee without a car gets there.
 *
 * @param publicTransport stop or line, as the source writes it
 * @param minutes from the stop on foot
 */
public record Transport(
        @Nullable String publicTransport,
        @Nullable Integer minutes,
        TriState housing,
        TriState mealProvided,
        TriState requiresVehicle) {}
