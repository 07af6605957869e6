package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Communes;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMapHeader;
import fr.aiguillage.feeds.check.YamlDocument;
import java.util.List;

/** One map as its folder holds it: {@code map.yaml} and a file for each pôle. */
record PoleMapFolder(YamlDocument document, PoleMapHeader header, List<PoleFile> files) {

    PoleMapFolder {
        files = List.copyOf(files);
    }

    PoleMap over(Communes communes) {
        return PoleMap.of(header, files.stream().map(PoleFile::pole).toList(), communes);
    }
}
