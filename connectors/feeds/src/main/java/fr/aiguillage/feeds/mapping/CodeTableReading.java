package fr.aiguillage.feeds.mapping;

import fr.aiguillage.feeds.check.ConfigProblem;
import java.util.List;

/**
 * What came of reading a code table.
 *
 * @param table of the lines that are right
 */
record CodeTableReading(CodeTable table, List<ConfigProblem> problems) {

    CodeTableReading {
        problems = List.copyOf(problems);
    }
}
