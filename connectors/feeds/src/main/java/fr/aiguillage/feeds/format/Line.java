package fr.aiguillage.feeds.format;

/**
 * One physical line, without its line end.
 *
 * @param number from 1
 * @param whole false when the line was longer than allowed: then the bytes are its beginning
 */
record Line(long number, byte[] bytes, boolean whole) {}
