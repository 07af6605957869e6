package fr.aiguillage.feeds.canonical;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names of fields that hold data about a pupil or another young person: the hub moves offers, never pupils, so such
 * a field is dropped wherever it stands. Upper and lower case, accents and separators make no difference.
 *
 * <p>A count ({@code nb_eleves_max}) is about the offer and passes; a person's attribute ({@code email_eleve}) does not.
 */
final class ForbiddenFields {

    private static final Set<String> WHOLE = Set.of(
            "eleve",
            "eleves",
            "jeune",
            "jeunes",
            "pupil",
            "pupils",
            "student",
            "students",
            "apprenant",
            "apprenants",
            "candidat",
            "candidats",
            "beneficiaire",
            "beneficiaires",
            "ine",
            "numeroine",
            "noine",
            "nir",
            "numeronir",
            "nonir",
            "numerosecu",
            "numsecu",
            "numerosecuritesociale",
            "numerodesecuritesociale",
            "ssn",
            "datenaissance",
            "datedenaissance",
            "datenaiss",
            "ddn",
            "lieunaissance",
            "lieudenaissance",
            "birthdate",
            "dateofbirth",
            "dob",
            "birthplace",
            "prenom",
            "prenoms",
            "firstname",
            "responsablelegal",
            "responsableslegaux",
            "representantlegal",
            "representantslegaux",
            "parent",
            "parents",
            "boursier",
            "nomdefamille",
            "nomfamille",
            "nomdenaissance",
            "nomnaissance",
            "nomdusage",
            "nomusage",
            "identifianteleve",
            "identifiantnational");
    private static final Set<String> SURNAME = Set.of("nom", "noms", "lastname", "surname");
    private static final Set<String> PERSON = Set.of(
            "eleve",
            "eleves",
            "jeune",
            "jeunes",
            "stagiaire",
            "stagiaires",
            "pupil",
            "pupils",
            "student",
            "students",
            "apprenant",
            "candidat",
            "candidate",
            "beneficiaire",
            "parent",
            "parents",
            "trainee");
    private static final Set<String> ATTRIBUTE = Set.of(
            "nom",
            "noms",
            "prenom",
            "prenoms",
            "name",
            "firstname",
            "lastname",
            "surname",
            "mail",
            "email",
            "courriel",
            "tel",
            "telephone",
            "phone",
            "portable",
            "mobile",
            "adresse",
            "address",
            "ine",
            "nir",
            "naissance",
            "birth",
            "birthdate",
            "sexe",
            "gender",
            "nationalite",
            "id",
            "identifiant",
            "handicap",
            "rqth");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final int REMEMBERED = 10_000;

    // The same few hundred names come with every record; a sender that invents names does not fill the memory.
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private ForbiddenFields() {}

    static boolean isForbidden(String name) {
        Boolean known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        boolean forbidden = judge(name);
        if (KNOWN.size() < REMEMBERED) {
            KNOWN.put(name, forbidden);
        }
        return forbidden;
    }

    /** Whether the field may hold a surname, if its record is about a person. */
    static boolean isSurname(String name) {
        return SURNAME.contains(SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT));
    }

    private static boolean judge(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        if (WHOLE.contains(SEPARATORS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean person = false;
        boolean attribute = false;
        for (String word : WORDS.split(plain)) {
            String lower = word.toLowerCase(Locale.ROOT);
            person |= PERSON.contains(lower);
            attribute |= ATTRIBUTE.contains(lower);
        }
        return person && attribute;
    }
}
