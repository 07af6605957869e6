package fr.aiguillage.hub.territory;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
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
    /** A commune that was merged: the whole of today's is meant, also what was another commune before. */
    COMMUNE_MERGED(
            Severity.WARN,
            "La commune %s a fusionné : c'est toute la commune %s qui est prise. Écrivez le code d'aujourd'hui.",
            "The commune %s was merged: all of the commune %s is taken. Write today's code."),
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
    /** A user has one password and one queue: the second would take the first one's away. */
    POLE_USER_TWICE(
            "Le compte « %s » est déjà celui de « %s ». Donnez-en un autre.",
            "The user “%s” is already that of “%s”. Give another."),
    /** Offers would be delivered to a pôle that is not there, or its pupils would count for nobody. */
    POLE_UNKNOWN(
            "La carte n'a pas de pôle « %s ». Corrigez l'identifiant dans policy, ou ajoutez le fichier du pôle.",
            "The map has no pôle “%s”. Correct the id in policy, or add the pôle's file."),
    /** Nobody but the pôle would learn of a host that receives young people leaving detention. */
    MLDS_UNKNOWN(
            "« %s » n'est pas dans mlds-coordinators de map.yaml : il ne recevrait rien. Corrigez-le ou ajoutez-le.",
            "“%s” is not in mlds-coordinators of map.yaml: it would receive nothing. Correct it or add it."),
    /** The map has a coordinator of the MLDS, and these offers of the pôle or of the desk would not reach it. */
    MLDS_MISSING(
            Severity.WARN,
            "Pas de référent MLDS : la MLDS ne saura rien des offres d'ici. Ajoutez referents: {mlds: …}.",
            "There is no MLDS referent: the MLDS learns of no offer from here. Add referents: {mlds: …}."),
    /** Two channels of one kind would be one destination. */
    CHANNEL_TWICE("Deux canaux « %s ». Gardez-en un.", "Two channels “%s”. Keep one."),
    /** It would hold on no day. */
    EFFECTIVE_REVERSED(
            "La fin, le %s, précède le début, le %s. Corrigez l'une des deux dates.",
            "The end, %s, comes before the beginning, %s. Correct one of the two dates."),
    /** Every offer goes to triage until a map holds. */
    NO_MAP_TODAY(
            Severity.WARN,
            "Aucune carte n'est en vigueur aujourd'hui, le %s : toutes les offres vont au tri. Corrigez « effective ».",
            "No map is in force today, %s: every offer goes to triage. Correct “effective”."),
    /** Two maps would decide on the same day. */
    MAPS_OVERLAP(
            "La carte commence le %s, avant la fin de la carte %s. Fermez l'ancienne la veille.",
            "The map begins on %s, before the end of map %s. Close the old one the day before."),
    /** On the days between, every offer would go to triage. */
    MAPS_GAP(
            Severity.WARN,
            "Aucune carte n'est en vigueur entre la fin de la carte %s et le %s. Prolongez l'une ou avancez l'autre.",
            "No map is in force between the end of map %s and %s. Extend one or begin the other sooner.");

    private final NoticeText text;

    PoleNotice(String french, String english) {
        this(Severity.REJECT, french, english);
    }

    PoleNotice(Severity severity, String french, String english) {
        this.text = new NoticeText(severity, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
