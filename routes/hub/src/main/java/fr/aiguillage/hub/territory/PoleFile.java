package fr.aiguillage.hub.territory;

import fr.aiguillage.core.territory.Pole;
import fr.aiguillage.feeds.check.YamlDocument;

/** A pôle and the file that it was read from, for problems found later. */
record PoleFile(YamlDocument document, Pole pole) {}
