package fr.aiguillage.core.matching.model;

/**
 * How clusters join, in hundredths of a bit.
 *
 * @param join average weight from which two clusters join; below {@code match}, one strong pair carries weak ones
 * @param floor least that a pair may weigh in the average: where records lack many values, a pair that seems unlike
 *     says less than it weighs; vetoes are never softened
 */
public record Linkage(int join, int floor) {}
