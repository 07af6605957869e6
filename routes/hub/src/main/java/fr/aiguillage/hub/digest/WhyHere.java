package fr.aiguillage.hub.digest;

import fr.aiguillage.core.territory.PlacingRule;

/** What a coordinator reads about a rule that brought an offer to her, or that keeps it at the triage desk. */
final class WhyHere {

    private WhyHere() {}

    static String of(String rule) {
        return of(PlacingRule.valueOf(rule));
    }

    private static String of(PlacingRule rule) {
        return switch (rule) {
            case RESERVED_FOR_ESTABLISHMENT -> "réservée à un établissement du pôle";
            case DESIGNATED_POLE -> "pôle désigné par l'entreprise";
            case ROUTING_RULE -> "règle d'aiguillage de l'académie";
            case SPECIALISED_POLE -> "spécialité du campus";
            case COMMUNE_BY_CODE -> "commune connue par son code INSEE";
            case COMMUNE_BY_FORMER_CODE ->
                "ancien code INSEE d'une commune fusionnée, placée dans la commune d'aujourd'hui";
            case COMMUNE_BY_CODE_AND_ARRONDISSEMENT -> "arrondissement de la ville";
            case COMMUNE_BY_POSTCODE_AND_TOWN -> "commune connue par code postal et nom";
            case COMMUNE_BY_POSTCODE -> "seule commune de ce code postal";
            case COMMUNE_BY_CODE_IN_POSTCODE -> "code INSEE écrit à la place du code postal";
            case COMMUNE_BY_TOWN_AND_CEDEX -> "commune connue par son nom, code CEDEX";
            case COMMUNE_BY_TOWN_AND_DEPARTMENT -> "commune connue par son nom et le département";
            case POLE_BY_CANDIDATES -> "toutes les communes possibles sont du pôle";
            case POLE_BY_DEPARTMENT -> "seul pôle du département";
            case CORRECTED_BY_COORDINATOR -> "adresse attribuée par une coordonnatrice ou un coordonnateur";
            case SHARED_BY_NEED -> "places partagées selon les besoins";
            case SURPLUS_RELEASED -> "places laissées par le pôle de l'offre";
            case ABROAD -> "lieu à l'étranger";
            case REMOTE -> "stage à distance";
            case NATIONAL -> "offre de portée nationale";
            case REGIONAL -> "offre de portée régionale";
            case UNKNOWN_PLACE -> "lieu non renseigné";
            case NO_SUCH_COMMUNE -> "aucune commune de ce code ou de ce nom";
            case OUTSIDE_ACADEMY -> "lieu hors de l'académie";
            case COMMUNE_WITHOUT_POLE -> "commune sans pôle";
            case AMBIGUOUS_COMMUNE -> "communes de plusieurs pôles possibles";
            case AMBIGUOUS_DEPARTMENT -> "département de plusieurs pôles";
            case NO_MAP_IN_FORCE -> "aucune carte en vigueur";
        };
    }
}
