package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a system is told through a file that holds all of its offers, replaced as a whole.
 *
 * @param folder may hold {@code ${env:NAME}}; one that does not exist is an outage, it may be a share not mounted
 * @param name of the file
 * @param format of the file
 * @param columns file that tells the columns of a CSV file, see {@link ColumnSpec}
 * @param delimiter between the columns; {@code ;} without it
 * @param encoding UTF-8 without it
 * @param spreadsheet the file is for a person: byte order mark in UTF-8, no cell that could be taken for a formula
 * @param every least time between two files, such as {@code 15m}
 * @param endings offers that ended since the last file are in the next one, with {@code movement} {@code ENDED}
 */
public record FileTargetSettings(
        String folder,
        String name,
        Format format,
        @Nullable String columns,
        @Nullable String delimiter,
        @Nullable String encoding,
        @Nullable Boolean spreadsheet,
        @Nullable String every,
        @Nullable Boolean endings) {

    /** Forms of a file. */
    public enum Format {
        /** One line an advert. */
        @JsonProperty("csv")
        CSV,
        /** One array. */
        @JsonProperty("json")
        JSON,
        /** One document a line. */
        @JsonProperty("json-lines")
        JSON_LINES
    }
}
