package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.Severity;

/** What can be wrong in the map of the pôles (circulaire 2015-035: territory, components, missions, coordinator). */
public enum PoleNotice implements NoticeCode {
    /** The compact file of communes is missing or broken: no place can be found. */
    COMMUNES_UNREADABLE(
            "Le fichier des communes est illisible : %s. Reconstruisez-le avec build-communes.mjs.",
            "The file of communes cannot be read: %s. Build it again with build-communes.mjs."),
    /** No folder below poles holds a map.yaml. */
    MAP_MISSING(
            "Aucune carte des pôles. Créez un dossier sous poles/ avec un fichier map.yaml et un fichier par pôle.",
            "There is no map of pôles. Make a folder below poles/ with a map.yaml and a file for each pôle."),
    /** A value has the wrong form, or a key is unknown. */
    VALUE_INVALID(
            "Valeur ou clé incorrecte : %s. Voyez le schéma pole.schema.json ou pole-map.schema.json.",
            "Wrong value or key: %s. See pole.schema.json or pole-map.schema.json."),
    /** A UAI whose check letter is wrong was mistyped. */
    UAI_INVALID(
            "« %s » n'est pas un UAI : sept chiffres et la bonne lettre de contrôle. Relevez-le dans l'annuaire.",
            "“%s” is no UAI: seven digits and the right check letter. Copy it from the directory of schools."),
    /** A commune, EPCI, arrondissement or département that does not exist this year. */
    ZONE_UNKNOWN(
            "« %s » ne désigne aucune commune dans « %s ». Vérifiez le code (code officiel géographique, SIREN).",
            "“%s” stands for no commune in “%s”. Check the code (code officiel géographique, SIREN)."),
    /** Two pôles claim the same commune without saying so. */
    COMMUNE_IN_TWO_POLES(
            "%s commune(s) aussi dans le pôle « %s » : %s. Retirez-les de l'un, ou déclarez « overlap: DECLARED ».",
            "%s commune(s) also in the pôle “%s”: %s. Take them from one, or declare “overlap: DECLARED”."),
    /** An offer there would go to triage. */
    COMMUNE_WITHOUT_POLE(
            "%s commune(s) de l'académie dans aucun pôle : %s. Ajoutez-les à un territoire.",
            "%s commune(s) of the académie in no pôle: %s. Add them to a territory."),
    /** The establishment may have closed, or its number is another's. */
    ESTABLISHMENT_UNKNOWN(
            Severity.WARN,
            "L'établissement %s n'est pas dans territory/establishments.csv. Corrigez l'UAI ou la liste.",
            "The establishment %s is not in territory/establishments.csv. Correct the UAI or the list."),
    /** A network has more than one school. */
    ONE_ESTABLISHMENT(
            "Le pôle ne compte que %s établissement(s). Un pôle en réunit au moins deux.",
            "The pôle has only %s establishment(s). A pôle brings together two or more."),
    /** A pôle is a part of the académie. */
    POLE_IS_WHOLE_ACADEMY(
            "Le pôle couvre toute l'académie. Découpez le territoire en plusieurs pôles.",
            "The pôle covers the whole académie. Split the territory into several pôles."),
    /** Two destinations of one name would mix their offers. */
    POLE_ID_TWICE(
            "L'identifiant « %s » est déjà celui de %s. Donnez-en un autre.",
            "The id “%s” is already that of %s. Give another."),
    /** Two channels of one kind would be one destination. */
    CHANNEL_TWICE("Deux canaux « %s ». Gardez-en un.", "Two channels “%s”. Keep one."),
    /** Two maps would decide on the same day. */
    MAPS_OVERLAP(
            "La carte commence le %s, avant la fin de la carte %s. Fermez l'ancienne la veille.",
            "The map begins on %s, before the end of map %s. Close the old one the day before."),
    /** On the days between, every offer would go to triage. */
    MAPS_GAP(
            Severity.WARN,
            "Aucune carte n'est en vigueur entre la fin de la carte %s et le %s. Prolongez l'une ou avancez l'autre.",
            "No map is in force between the end of map %s and %s. Extend one or begin the other sooner.");

    private final Severity severity;
    private final String french;
    private final String english;

    PoleNotice(String french, String english) {
        this(Severity.REJECT, french, english);
    }

    PoleNotice(Severity severity, String french, String english) {
        this.severity = severity;
        this.french = french;
        this.english = english;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String french() {
        return french;
    }

    @Override
    public String english() {
        return english;
    }
}
