package fr.aiguillage.mocks.scenario;

import static fr.aiguillage.contract.OfferKind.APPLICATION_PLACEMENT;
import static fr.aiguillage.contract.OfferKind.APPRENTICESHIP_CONTRACT;
import static fr.aiguillage.contract.OfferKind.ENCOUNTER_EVENT;
import static fr.aiguillage.contract.OfferKind.INFORMATION_VISIT;
import static fr.aiguillage.contract.OfferKind.INITIATION_PLACEMENT;
import static fr.aiguillage.contract.OfferKind.OBSERVATION_SEQUENCE;
import static fr.aiguillage.contract.OfferKind.OUT_OF_SCOPE;
import static fr.aiguillage.contract.OfferKind.PFMP;
import static fr.aiguillage.contract.OfferKind.PMSMP;
import static fr.aiguillage.contract.OfferKind.SHORT_IMMERSION;
import static fr.aiguillage.contract.OfferKind.STS_INTERNSHIP;

import fr.aiguillage.contract.OfferKind;
import java.util.List;
import java.util.Set;

/** The simulated systems: what they publish, and how well they know the host. */
public enum OfferSystem {
    ONISEP(
            "mon-stage-en-ligne",
            0.60,
            0.15,
            Set.of(
                    OBSERVATION_SEQUENCE,
                    PFMP,
                    STS_INTERNSHIP,
                    INITIATION_PLACEMENT,
                    APPLICATION_PLACEMENT,
                    INFORMATION_VISIT)),
    BANK(
            "banque-lyon",
            0.80,
            0.10,
            Set.of(
                    OBSERVATION_SEQUENCE,
                    PFMP,
                    STS_INTERNSHIP,
                    INITIATION_PLACEMENT,
                    APPLICATION_PLACEMENT,
                    SHORT_IMMERSION,
                    APPRENTICESHIP_CONTRACT)),
    POLE_EMPLOI(
            "pole-emploi",
            0.05,
            0.02,
            Set.of(APPRENTICESHIP_CONTRACT, PMSMP, STS_INTERNSHIP, ENCOUNTER_EVENT, OUT_OF_SCOPE, PFMP)),
    MISSION_LOCALE(
            "mission-locale-lyon",
            0.70,
            0.10,
            Set.of(PMSMP, APPRENTICESHIP_CONTRACT, SHORT_IMMERSION, ENCOUNTER_EVENT, OUT_OF_SCOPE)),
    PARTNER(
            "cci-lyon",
            0.95,
            0.00,
            Set.of(
                    SHORT_IMMERSION,
                    OBSERVATION_SEQUENCE,
                    APPRENTICESHIP_CONTRACT,
                    INFORMATION_VISIT,
                    ENCOUNTER_EVENT,
                    PFMP));

    private final String id;
    private final double siretKnown;
    private final double headOfficeInstead;
    private final Set<OfferKind> kinds;

    OfferSystem(String id, double siretKnown, double headOfficeInstead, Set<OfferKind> kinds) {
        this.id = id;
        this.siretKnown = siretKnown;
        this.headOfficeInstead = headOfficeInstead;
        this.kinds = kinds;
    }

    /** The system's name in the hub's feeds and in the truth file. */
    public String id() {
        return id;
    }

    /** Share of hosts, 0 to 1, whose own SIRET the system has. */
    double siretKnown() {
        return siretKnown;
    }

    /** Share of hosts, 0 to 1, for which it has the head office's SIRET instead. */
    double headOfficeInstead() {
        return headOfficeInstead;
    }

    static List<OfferSystem> publishing(OfferKind kind) {
        return List.of(values()).stream()
                .filter(system -> system.kinds.contains(kind))
                .toList();
    }
}
