package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a code table: UTF-8, a header, then {@code code;value} lines as a French spreadsheet saves them. A line that
 * begins with {@code #} tells where the codes come from. One use a file.
 */
final class ReadCodeTable {

    private static final ObjectReader CELLS = new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvSchema.emptySchema().withColumnSeparator(';'));

    private final Path file;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final List<ConfigProblem> problems = new ArrayList<>();

    private ReadCodeTable(Path file) {
        this.file = file;
    }

    /**
     * Reads one table.
     *
     * @param file relative to the configuration folder
     */
    static CodeTableReading read(Path configDir, Path file) {
        ReadCodeTable reading = new ReadCodeTable(file);
        try {
            reading.readAll(Files.readAllLines(configDir.resolve(file)));
        } catch (CharacterCodingException notUtf8) {
            reading.add(0, ConfigNotice.FILE_NOT_UTF8);
        } catch (IOException unreadable) {
            reading.add(0, ConfigNotice.FILE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
        return new CodeTableReading(new CodeTable(reading.values), reading.problems);
    }

    private void readAll(List<String> lines) throws IOException {
        boolean header = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!header) {
                readLine(i + 1, cells(line));
            }
            header = false;
        }
    }

    private static String[] cells(String line) throws IOException {
        String[][] rows = CELLS.forType(String[][].class).readValue(line);
        return rows.length == 0 ? new String[0] : rows[0];
    }

    private void readLine(int line, String[] cells) {
        if (cells.length != 2) {
            add(line, ConfigNotice.CODE_LINE_INVALID, String.valueOf(cells.length));
            return;
        }
        String code = CodeTable.key(cells[0]);
        Integer earlier = lineOf.putIfAbsent(code, line);
        if (earlier != null) {
            add(line, ConfigNotice.CODE_TWICE, cells[0], String.valueOf(earlier));
        } else if (cells[1].isBlank()) {
            add(line, ConfigNotice.CODE_VALUE_EMPTY, cells[0]);
        } else {
            values.put(code, cells[1].strip());
        }
    }

    private void add(int line, ConfigNotice code, String... arguments) {
        problems.add(ConfigProblem.at(file, line, code, arguments));
    }
}
