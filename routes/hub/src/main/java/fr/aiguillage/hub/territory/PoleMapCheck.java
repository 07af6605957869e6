package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.feeds.check.ConfigCheck;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the communes and every map of pôles: form, codes, coverage and dates. */
public final class PoleMapCheck implements ConfigCheck {

    @Override
    public List<ConfigProblem> check(Path configDir) {
        try {
            ReadPoleFolders reader = new ReadPoleFolders(configDir);
            return problemsOf(reader, reader.read(), LoadCommunes.load(configDir));
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            return List.of(ConfigProblem.at(
                    Path.of("territory", "communes.csv"),
                    0,
                    PoleNotice.COMMUNES_UNREADABLE,
                    String.valueOf(unreadable.getMessage())));
        }
    }

    static List<ConfigProblem> problemsOf(ReadPoleFolders reader, List<PoleMapFolder> folders, Communes communes) {
        List<ConfigProblem> problems = new ArrayList<>(reader.problems());
        for (PoleMapFolder folder : folders) {
            problems.addAll(new TerritoryCheck(folder, communes).problems());
            problems.addAll(CompositionCheck.problems(folder));
            problems.addAll(ChannelsCheck.problems(folder));
        }
        problems.addAll(EffectiveDatesCheck.problems(folders));
        return problems;
    }
}
