package fr.aiguillage.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.feeds.out.FrenchLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A coordinator reads in French why an offer came to her; the labels are in a module that does not know the rules. */
class FrenchMotifTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleOfPlacingHasWordsForTheFileOfAPole(PlacingRule rule) {
        assertThat(FrenchLabels.motif(rule.name(), "in English")).isNotEqualTo("in English");
    }

    @Test
    void aMergedCommuneIsNamedInFrench() {
        String motif =
                FrenchLabels.motif("COMMUNE_BY_FORMER_CODE", "former INSEE code 01172, now in 01095 Nivigne et Suran");

        assertThat(motif).isEqualTo("Commune fusionnée : ancien code 01172, aujourd'hui dans 01095 Nivigne et Suran");
    }
}
