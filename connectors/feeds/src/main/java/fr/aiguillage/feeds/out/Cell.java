package fr.aiguillage.feeds.out;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cell of a table for people, typed so that each format writes it in its own way. */
public sealed interface Cell {

    /** Free text: it may come from anybody. */
    record Text(String value) implements Cell {}

    /** A number that people calculate with. */
    record Number(double value) implements Cell {}

    /** A day. */
    record Day(LocalDate value) implements Cell {}

    /** Nothing known. */
    record Empty() implements Cell {}

    /** The cell that holds nothing. */
    Cell EMPTY = new Empty();

    static Cell text(@Nullable String value) {
        return value == null || value.isBlank() ? EMPTY : new Text(value);
    }

    static Cell number(java.lang.@Nullable Number value) {
        return value == null ? EMPTY : new Number(value.doubleValue());
    }

    static Cell day(@Nullable LocalDate value) {
        return value == null ? EMPTY : new Day(value);
    }
}
