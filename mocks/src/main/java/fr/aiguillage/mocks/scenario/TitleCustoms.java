package fr.aiguillage.mocks.scenario;

import fr.aiguillage.contract.OfferKind;

/** What each system writes around the activity in its titles. */
final class TitleCustoms {

    private TitleCustoms() {}

    static String title(Publication publication, Wording wording) {
        OfferKind kind = publication.opportunity().kind();
        String activity = wording.activity();
        return switch (publication.system()) {
            case ONISEP -> guidance(kind, activity, wording);
            case BANK -> bank(kind, activity);
            case POLE_EMPLOI -> employmentService(kind, activity);
            case MISSION_LOCALE ->
                kind == OfferKind.APPRENTICESHIP_CONTRACT ? "Contrat d'apprentissage " + activity : activity;
            case PARTNER -> partner(kind, activity);
        };
    }

    private static String guidance(OfferKind kind, String activity, Wording wording) {
        return switch (kind) {
            case OBSERVATION_SEQUENCE -> "Stage d'observation - " + activity;
            case PFMP -> wording.draw("prefix").chance(0.5) ? "Stage " + activity + " (PFMP)" : activity + " H/F";
            case STS_INTERNSHIP -> "Stage BTS - " + activity;
            default -> activity;
        };
    }

    private static String bank(OfferKind kind, String activity) {
        return switch (kind) {
            case PFMP -> "PFMP " + activity;
            case OBSERVATION_SEQUENCE -> activity + " : séquence d'observation";
            case APPRENTICESHIP_CONTRACT -> "Apprentissage " + activity;
            default -> activity;
        };
    }

    private static String employmentService(OfferKind kind, String activity) {
        return switch (kind) {
            case APPRENTICESHIP_CONTRACT -> "Apprenti - " + activity + " (H/F)";
            case PMSMP -> "Immersion professionnelle (PMSMP) - " + activity + " (H/F)";
            case STS_INTERNSHIP -> "Stage BTS " + activity + " (H/F)";
            case PFMP -> "Stage lycée professionnel (PFMP) " + activity + " (H/F)";
            case ENCOUNTER_EVENT -> "Job dating - " + activity;
            default -> activity + " (H/F)";
        };
    }

    private static String partner(OfferKind kind, String activity) {
        return switch (kind) {
            case SHORT_IMMERSION -> "Mini-stage " + activity;
            case INFORMATION_VISIT -> "Visite d'entreprise : " + activity;
            case ENCOUNTER_EVENT -> "Forum des métiers : " + activity;
            default -> activity;
        };
    }
}
