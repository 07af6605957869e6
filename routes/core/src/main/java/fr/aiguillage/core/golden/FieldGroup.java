package fr.aiguillage.core.golden;

/** Fields that are trusted to the same systems in the same order. */
public enum FieldGroup {
    /** Who receives the trainee. */
    HOST,
    /** Where the trainee goes. */
    PLACE,
    /** Seats, levels, formation, weeks. */
    PEDAGOGY,
    /** Title, description, tasks, learning goals. */
    TEXT,
    /** Which record is the owner's: it alone gives contact, reservation and agreement. */
    OWNER,
    /** Everything else. */
    OTHER
}
