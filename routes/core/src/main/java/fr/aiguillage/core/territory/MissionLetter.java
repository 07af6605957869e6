package fr.aiguillage.core.territory;

import java.time.LocalDate;

/** The rector's letter that mandates a coordinator (circulaire 2015-035). */
public record MissionLetter(String ref, LocalDate date) {}
