package fr.aiguillage.feeds.format;

/**
 * What one record may weigh, so that a hostile or broken source costs a refusal and never the memory.
 *
 * @param recordSize bytes of a line, characters of a JSON or XML record
 * @param columns cells a CSV line
 * @param depth nesting of JSON values or XML elements within a record
 */
public record ReadLimits(int recordSize, int columns, int depth) {

    /** One megabyte holds the longest offer seen in the field (some 60 kB) many times over. */
    public static final ReadLimits DEFAULT = new ReadLimits(1 << 20, 1_000, 64);
}
