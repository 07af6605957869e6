package fr.aiguillage.feeds.out;

import fr.aiguillage.contract.AccessibilityClaim;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.PlacePrecision;

/** What a coordinator reads for each code. */
public final class FrenchLabels {

    private FrenchLabels() {}

    public static String of(OfferKind kind) {
        return switch (kind) {
            case OBSERVATION_SEQUENCE -> "Séquence d'observation";
            case INFORMATION_VISIT -> "Visite d'information";
            case SHORT_IMMERSION -> "Période brève d'immersion";
            case INITIATION_PLACEMENT -> "Stage d'initiation";
            case APPLICATION_PLACEMENT -> "Stage d'application";
            case PFMP -> "PFMP";
            case STS_INTERNSHIP -> "Stage de BTS";
            case APPRENTICESHIP_CONTRACT -> "Contrat d'apprentissage";
            case PMSMP -> "PMSMP";
            case ENCOUNTER_EVENT -> "Rencontre jeunes-entreprises";
            case OUT_OF_SCOPE -> "Hors champ";
        };
    }

    public static String of(Level level) {
        return switch (level) {
            case QUATRIEME -> "4e";
            case TROISIEME -> "3e";
            case SECONDE_GT -> "2de GT";
            case SEGPA_4E -> "4e Segpa";
            case SEGPA_3E -> "3e Segpa";
            case ULIS -> "ULIS";
            case EREA -> "EREA";
            case PREPA_METIERS -> "3e prépa-métiers";
            case CAP -> "CAP";
            case BAC_PRO -> "Bac pro";
            case BMA -> "BMA";
            case MC -> "MC";
            case STS -> "BTS";
            case EARLY_LEAVER -> "Jeunes décrocheurs";
        };
    }

    public static String of(OfferStatus status) {
        return switch (status) {
            case ACTIVE -> "Ouverte";
            case SUSPENDED -> "Suspendue";
            case FILLED -> "Pourvue";
            case EXPIRED -> "Expirée";
            case WITHDRAWN -> "Retirée";
        };
    }

    public static String of(PlacePrecision precision) {
        return switch (precision) {
            case EXACT -> "Adresse";
            case STREET -> "Rue";
            case COMMUNE -> "Commune";
            case POSTCODE -> "Code postal";
            case DEPARTMENT -> "Département";
            case REGION -> "Région";
            case NATIONAL -> "France entière";
            case UNKNOWN -> "Inconnue";
        };
    }

    public static String of(AccessibilityClaim claim) {
        return switch (claim) {
            case CERTIFIED -> "Certifiée";
            case DECLARED -> "Déclarée";
            case NO -> "Non";
            case UNKNOWN -> "Non renseignée";
        };
    }
}
