package fr.aiguillage.hub.cli;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Problems as lines: place and rule first, so that editors can jump to them, then what is wrong and what to do. */
record ProblemReport(Path folder, Language language) {

    void print(List<ConfigProblem> problems, PrintWriter out) {
        problems.forEach(problem -> print(problem, out));
        long files = problems.stream().map(ConfigProblem::file).distinct().count();
        long fatal = problems.stream().filter(ConfigProblem::isFatal).count();
        long warnings = problems.size() - fatal;
        if (language != Language.EN) {
            out.printf(
                    "%s : %d erreur(s), %d avertissement(s), %d fichier(s) concerné(s).%n",
                    folder, fatal, warnings, files);
        }
        if (language != Language.FR) {
            out.printf("%s: %d error(s), %d warning(s), %d file(s) concerned.%n", folder, fatal, warnings, files);
        }
        out.flush();
    }

    private void print(ConfigProblem problem, PrintWriter out) {
        Notice notice = problem.notice();
        out.printf(
                "%s:%d: %s %s%s%n",
                folder.resolve(problem.file()),
                problem.line(),
                problem.isFatal() ? "ERROR" : "WARN",
                notice.code().name(),
                notice.path().isEmpty() ? "" : " " + notice.path());
        if (language != Language.EN) {
            out.println("    " + notice.french());
        }
        if (language != Language.FR) {
            out.println("    " + notice.english());
        }
    }
}
