package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.feeds.check.ConfigCheck;
import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks the communes and every map of pôles: form, codes, coverage and dates. */
public final class PoleMapCheck implements ConfigCheck {

    private final LocalDate today;

    public PoleMapCheck() {
        this(LocalDate.now());
    }

    /** @param today on which a map should be in force */
    PoleMapCheck(LocalDate today) {
        this.today = today;
    }

    @Override
    public List<ConfigProblem> check(Path configDir) {
        try {
            ReadPoleFolders reader = new ReadPoleFolders(configDir);
            return problemsOf(reader, reader.read(), LoadCommunes.load(configDir), today);
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            return List.of(ConfigProblem.at(
                    Path.of("territory", "communes.csv"),
                    0,
                    PoleNotice.COMMUNES_UNREADABLE,
                    String.valueOf(unreadable.getMessage())));
        }
    }

    static List<ConfigProblem> problemsOf(
            ReadPoleFolders reader, List<PoleMapFolder> folders, Communes communes, LocalDate today) {
        List<ConfigProblem> problems = new ArrayList<>(reader.problems());
        for (PoleMapFolder folder : folders) {
            problems.addAll(new TerritoryCheck(folder, communes).problems());
            problems.addAll(CompositionCheck.problems(folder));
            problems.addAll(ChannelsCheck.problems(folder));
            problems.addAll(MldsCheck.problems(folder));
            problems.addAll(new PolicyCheck(folder).problems());
        }
        problems.addAll(EffectiveDatesCheck.problems(folders, today));
        return problems;
    }
}
