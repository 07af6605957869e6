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

    /**
     * Why an offer came to its pôle.
     *
     * @param rule code of the rule that placed it
     * @param reason what the hub says in English, or a coordinator in her own words
     */
    public static String motif(String rule, String reason) {
        return switch (rule) {
            case "RESERVED_FOR_ESTABLISHMENT" -> "Réservée à des établissements du pôle";
            case "DESIGNATED_POLE" -> "Pôle désigné par l'organisme d'accueil";
            case "ROUTING_RULE" -> "Règle de l'académie : " + reason.replaceFirst("^routing rule ", "");
            case "SPECIALISED_POLE" -> "Spécialité du campus";
            case "COMMUNE_BY_CODE" -> "Commune donnée par son code INSEE";
            case "COMMUNE_BY_FORMER_CODE" ->
                "Commune fusionnée : "
                        + reason.replaceFirst("^former INSEE code ", "ancien code ")
                                .replaceFirst(", now in ", ", aujourd'hui dans ");
            case "COMMUNE_BY_CODE_AND_ARRONDISSEMENT" -> "Arrondissement donné par le code postal ou la ville";
            case "COMMUNE_BY_POSTCODE_AND_TOWN" -> "Commune donnée par le code postal et la ville";
            case "COMMUNE_BY_POSTCODE" -> "Seule commune de ce code postal";
            case "COMMUNE_BY_CODE_IN_POSTCODE" -> "Code INSEE écrit à la place du code postal";
            case "COMMUNE_BY_TOWN_AND_CEDEX" -> "Commune de ce nom, le code postal étant un CEDEX ou inconnu";
            case "COMMUNE_BY_TOWN_AND_DEPARTMENT" -> "Seule commune de ce nom dans le département";
            case "POLE_BY_CANDIDATES" -> "Plusieurs communes possibles, toutes de ce pôle";
            case "POLE_BY_DEPARTMENT" -> "Seul pôle du département";
            case "CORRECTED_BY_COORDINATOR" -> "Correction d'un coordinateur : " + reason;
            case "SHARED_BY_NEED" -> "Places partagées entre pôles selon les besoins";
            case "SURPLUS_RELEASED" -> "Places laissées par le pôle de l'offre, partagées selon les besoins";
            case "ABROAD" -> "À placer : lieu à l'étranger";
            case "REMOTE" -> "À placer : travail à distance";
            case "NATIONAL" -> "À placer : France entière";
            case "REGIONAL" -> "À placer : une région";
            case "UNKNOWN_PLACE" -> "À placer : ni code postal, ni commune, ni département";
            case "NO_SUCH_COMMUNE" -> "À placer : code, code postal ou ville inconnus";
            case "OUTSIDE_ACADEMY" -> "À placer : commune d'une autre académie";
            case "COMMUNE_WITHOUT_POLE" -> "À placer : commune de l'académie dans aucun pôle";
            case "AMBIGUOUS_COMMUNE" -> "À placer : communes de plusieurs pôles possibles";
            case "AMBIGUOUS_DEPARTMENT" -> "À placer : département de plusieurs pôles, sans autre précision";
            case "NO_MAP_IN_FORCE" -> "À placer : aucune carte des pôles en vigueur";
            default -> reason;
        };
    }
}
