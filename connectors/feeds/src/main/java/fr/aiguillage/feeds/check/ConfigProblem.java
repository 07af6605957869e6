package fr.aiguillage.feeds.check;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.Severity;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Something wrong in a configuration file, told so that an administrator can go and mend it.
 *
 * @param file relative to the configuration folder
 * @param line from 1; 0 when the problem is about the file as a whole
 * @param notice which rule, at which JSON Pointer, in which words; REJECT keeps the file from being used
 */
public record ConfigProblem(Path file, int line, Notice notice) implements Comparable<ConfigProblem> {

    private static final Comparator<ConfigProblem> READING_ORDER = Comparator.comparing(ConfigProblem::file)
            .thenComparing(ConfigProblem::line)
            .thenComparing(problem -> problem.notice().path())
            .thenComparing(problem -> problem.notice().code().name())
            .thenComparing(problem -> problem.notice().arguments().toString());

    /** A problem of a place in a text file that is not structured. */
    public static ConfigProblem at(Path file, int line, NoticeCode code, String... arguments) {
        return new ConfigProblem(file, line, new Notice(code, "", List.of(arguments)));
    }

    /** Whether the file cannot be used as it stands. */
    public boolean isFatal() {
        return notice.code().severity() == Severity.REJECT;
    }

    @Override
    public int compareTo(ConfigProblem other) {
        return READING_ORDER.compare(this, other);
    }
}
