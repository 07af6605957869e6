package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the maps of the configuration folder for the running hub, which refuses to start on a broken one. */
public final class LoadPoleMap {

    private LoadPoleMap() {}

    /**
     * Every map over the communes.
     *
     * @throws IllegalStateException naming each file, line and problem when a map cannot be used
     */
    public static PoleMaps load(Path configDir, Communes communes) {
        ReadPoleFolders reader = new ReadPoleFolders(configDir);
        List<PoleMapFolder> folders = reader.read();
        List<ConfigProblem> problems = PoleMapCheck.problemsOf(reader, folders, communes, LocalDate.now());
        String fatal = problems.stream()
                .filter(ConfigProblem::isFatal)
                .map(problem -> problem.file() + ":" + problem.line() + " "
                        + problem.notice().english())
                .collect(Collectors.joining("\n"));
        if (!fatal.isEmpty()) {
            throw new IllegalStateException("the map of the pôles cannot be used:\n" + fatal);
        }
        return new PoleMaps(
                folders.stream().map(folder -> folder.over(communes)).toList());
    }
}
