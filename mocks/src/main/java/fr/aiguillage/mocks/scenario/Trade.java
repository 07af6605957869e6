package fr.aiguillage.mocks.scenario;

import java.util.List;

/**
 * What a host does, in the words of its offers.
 *
 * @param sector as school guidance calls it
 * @param shopWords how such businesses begin their name
 * @param titles ways to name the same activity
 * @param mef code of the first year of the CAP, or of the bac pro where there is no CAP
 * @param cap label of the CAP; empty where there is none
 */
public record Trade(
        String key,
        String rome,
        String naf,
        String sector,
        List<String> shopWords,
        List<String> titles,
        List<String> tasks,
        String mef,
        String cap,
        String bacPro) {}
