package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
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
 * @param renew age at which the file is written anew though nothing changed, such as {@code 7d}: what it says of dates
 *     runs out; never without it
 * @param upload where the file is sent once it is written; it stays in its folder without it
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
        @Nullable Boolean endings,
        @Nullable String renew,
        @Nullable Upload upload) {

    /** CSV for a person, that stays where it is written. */
    public static FileTargetSettings csvFor(String folder, String name) {
        return new FileTargetSettings(folder, name, Format.CSV, null, null, null, true, null, null, null, null);
    }

    /**
     * A form that takes the file, as a browser would send it ({@code multipart/form-data}). Texts may hold {@code
     * ${env:NAME}} or {@code ${file:/path}}, read at each use.
     *
     * @param fields of the form, in their order, before the file
     * @param fileField name of the field that is the file
     * @param answer the whole answer that means that it was taken; any answer of 200 to 299 without it
     */
    public record Upload(
            String url,
            Map<String, String> fields,
            String fileField,
            @Nullable String answer) {}

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
