package fr.aiguillage.feeds.mapping;

import fr.aiguillage.contract.Level;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * School levels named in a wording: {@code BEP-CAP-BPA}, {@code Bac Pro ou BTS}, {@code 3ème}, {@code Niveau 4}. What
 * lies above BTS is no level of the pôles and gives nothing. Levels of the national framework (décret 2019-14): 3 is
 * CAP, 4 the baccalauréat, 5 BTS.
 */
final class LevelWording {

    private static final Map<Level, Pattern> WORDINGS = wordings();

    private LevelWording() {}

    static Set<Level> of(String text) {
        String words = Words.plain(text);
        Set<Level> levels = EnumSet.noneOf(Level.class);
        WORDINGS.forEach((level, wording) -> {
            if (wording.matcher(words).find()) {
                levels.add(level);
            }
        });
        return levels;
    }

    private static Map<Level, Pattern> wordings() {
        Map<Level, Pattern> wordings = new LinkedHashMap<>();
        add(wordings, Level.SEGPA_4E, "\\b(4e?m?e?|quatrieme) segpa\\b");
        add(wordings, Level.SEGPA_3E, "\\b(3e?m?e?|troisieme) segpa\\b");
        add(wordings, Level.QUATRIEME, "\\b(4e|4eme|quatrieme)\\b(?! segpa)");
        add(wordings, Level.TROISIEME, "\\b(3e|3eme|troisieme)\\b(?! (segpa|prepa))");
        add(wordings, Level.SECONDE_GT, "\\b(2de|2nde|seconde)\\b(?! (pro|bac pro))");
        add(wordings, Level.PREPA_METIERS, "\\bprepa (metiers?|pro)\\b");
        add(wordings, Level.ULIS, "\\bulis\\b");
        add(wordings, Level.EREA, "\\berea\\b");
        add(wordings, Level.CAP, "\\b(cap|capa|bep|bepa|bpa|niveau (3|v))\\b");
        add(
                wordings,
                Level.BAC_PRO,
                "\\b(bac(calaureat)? pro(fessionnel)?|bcp|niveau (4|iv)|lycee pro(fessionnel)?)\\b"
                        + "|\\b(bac|baccalaureat)\\b(?! ?\\+| (general|techno))");
        add(wordings, Level.BMA, "\\bbma\\b");
        add(wordings, Level.MC, "\\b(mc|mention complementaire|certificat de specialisation)\\b");
        add(wordings, Level.STS, "\\b(bts|btsa|sts|niveau (5|iii))\\b|\\bbac ?\\+ ?2\\b");
        return wordings;
    }

    private static void add(Map<Level, Pattern> wordings, Level level, String wording) {
        wordings.put(level, Pattern.compile(wording));
    }
}
