package fr.aiguillage.feeds.check;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** What can be wrong in a configuration file. REJECT keeps the file from being used; WARN does not. */
public enum ConfigNotice implements NoticeCode {
    FILE_UNREADABLE(
            "Fichier illisible : %s. Vérifiez qu'il existe et que le service a le droit de le lire.",
            "The file cannot be read: %s. Check that it exists and that the service may read it."),
    FILE_NOT_UTF8(
            "Le fichier n'est pas en UTF-8. Enregistrez-le en UTF-8.", "The file is not UTF-8. Save it as UTF-8."),
    FILE_EMPTY("Le fichier est vide. Remplissez-le ou supprimez-le.", "The file is empty. Fill it in or delete it."),
    YAML_SYNTAX(
            "YAML mal formé : %s. Vérifiez l'indentation (espaces, jamais de tabulations), les « : » et les guillemets.",
            "Malformed YAML: %s. Check the indentation (spaces, never tabs), the colons and the quotes."),
    KEY_NOT_TEXT(
            "Une clé doit être un simple mot. Écrivez « clé: valeur ».",
            "A key must be plain text. Write “key: value”."),
    KEY_TWICE(
            "La clé « %s » figure deux fois au même endroit. Gardez-en une seule.",
            "The key “%s” stands twice in the same place. Keep one of them."),
    KEY_UNKNOWN(
            "La clé « %s » n'existe pas ici. Clés possibles : %s.", "There is no key “%s” here. Possible keys: %s."),
    KEY_MISSING("Il manque la clé « %s » : %s", "The key “%s” is missing: %s"),
    TYPE_WRONG(
            "« %s » n'est pas du type attendu (%s). Corrigez la valeur ; un texte qui ressemble à un nombre s'écrit entre"
                    + " guillemets.",
            "“%s” is not of the expected type (%s). Correct it; a text that looks like a number is written in quotes."),
    VALUE_NOT_IN_LIST(
            "« %s » ne fait pas partie des valeurs possibles. Choisissez parmi : %s.",
            "“%s” is not one of the possible values. Choose one of: %s."),
    FORM_WRONG(
            "« %s » n'a pas la forme attendue. Exemples : %s.", "“%s” does not have the expected form. Examples: %s."),
    SCHEMA_BROKEN(
            "La valeur ne respecte pas le schéma : %s. Voyez docs/feed-reference.md.",
            "The value breaks the schema: %s. See docs/feed-reference.md."),
    PLACEHOLDER_UNKNOWN(
            "« %s » n'est pas une variable. Écrivez ${env:NOM} ou ${env:NOM:-valeur par défaut} ; ${file:…} ne sert qu'aux"
                    + " secrets.",
            "“%s” is not a variable. Write ${env:NAME} or ${env:NAME:-default}; ${file:…} is for secrets only."),
    VARIABLE_UNSET(
            "La variable d'environnement %s n'est pas définie. Définissez-la ou donnez un défaut : ${env:NOM:-défaut}.",
            "The environment variable %s is not set. Set it or give a default: ${env:NAME:-default}."),
    SECRET_LITERAL(
            "Un secret est écrit en clair. Mettez-le dans une variable ou un fichier et écrivez ${env:NOM} ou"
                    + " ${file:/chemin} (en-têtes : sous secret-headers) ; puis changez-le, il n'est plus secret.",
            "A secret is written out. Put it in a variable or a file and write ${env:NAME} or ${file:/path} (headers:"
                    + " under secret-headers); then renew it, for it is a secret no longer."),
    SECRET_UNSET(
            Severity.WARN,
            "Secret absent de cette machine : %s. Le flux échouera s'il manque aussi là où le service tourne.",
            "A secret is not on this machine: %s. The feed will fail if the service's machine lacks it too."),
    CRON_INVALID(
            "Ligne cron « %s » invalide (%s). Six champs : secondes minutes heures jour mois jour-de-semaine, par exemple"
                    + " « 0 30 5 * * MON-FRI ».",
            "Invalid cron line “%s” (%s). Six fields: seconds minutes hours day month day-of-week, such as"
                    + " “0 30 5 * * MON-FRI”."),
    CURSOR_STRICT(
            "La requête demande « > :cursor » : les lignes qui portent la plus grande valeur déjà lue se perdraient."
                    + " Écrivez « >= :cursor » ; relire une ligne est sans effet.",
            "The query asks for “> :cursor”: rows with the greatest value already read would be lost. Write"
                    + " “>= :cursor”; reading a row again does no harm."),
    ENCODING_UNKNOWN(
            "Encodage inconnu : « %s ». Par exemple UTF-8, windows-1252 ou ISO-8859-15.",
            "Unknown encoding: “%s”. For example UTF-8, windows-1252 or ISO-8859-15."),
    FEED_TWICE(
            "Le flux « %s » est déjà déclaré dans %s. Donnez un autre nom à celui-ci.",
            "The feed “%s” is already declared in %s. Give this one another name."),
    FEED_NAME_DIFFERS(
            Severity.WARN,
            "Le flux s'appelle « %s » et le fichier « %s ». Donnez-leur le même nom.",
            "The feed is called “%s” and the file “%s”. Give them the same name."),
    FOLDER_TWICE(
            "Le dossier « %s » est déjà lu par le flux « %s » : chacun prendrait les fichiers de l'autre. Donnez à ce flux un"
                    + " dossier à lui.",
            "The folder “%s” is read by the feed “%s” already: each would take the other's files. Give this feed a folder of"
                    + " its own."),
    QUEUE_USER_TWICE(
            "L'utilisateur « %s » est déjà celui du flux « %s ». Un utilisateur par flux : c'est lui qui dit qui parle.",
            "The user “%s” already belongs to the feed “%s”. One user a feed: the user tells who speaks."),
    MAPPING_MISSING(
            "Le fichier de correspondance « %s » n'existe pas. Le chemin part du dossier de configuration.",
            "The mapping file “%s” does not exist. The path starts at the configuration folder."),
    MAPPING_INVALID(
            "Erreur JSLT : %s. Le flux ne peut pas démarrer sans une correspondance correcte.",
            "JSLT error: %s. The feed cannot start without a correct mapping."),
    CODE_TABLE_MISSING(
            "La table de codes « %s » n'existe pas. Le chemin part du dossier de configuration.",
            "The code table “%s” does not exist. The path starts at the configuration folder."),
    CODE_TABLE_UNDECLARED(
            "La correspondance emploie la table « %s », qui n'est pas déclarée. Ajoutez-la sous codes.",
            "The mapping uses the table “%s”, which is not declared. Add it under codes."),
    CODE_TABLE_UNUSED(
            Severity.WARN,
            "La table « %s » n'est pas employée par la correspondance. Retirez-la de codes.",
            "The table “%s” is not used by the mapping. Remove it from codes."),
    CODE_LINE_INVALID(
            "Cette ligne de table a %s colonne(s) ; il en faut deux, code et valeur, séparées par « ; ».",
            "This line of the table has %s column(s); it takes two, code and value, separated by “;”."),
    CODE_TWICE(
            "Le code « %s » figure déjà ligne %s. Gardez une seule des deux lignes.",
            "The code “%s” already stands on line %s. Keep one of the two lines."),
    CODE_VALUE_EMPTY(
            "Le code « %s » n'a pas de valeur. Donnez-en une ou supprimez la ligne.",
            "The code “%s” has no value. Give it one or delete the line."),
    SAMPLE_UNREADABLE(
            "Exemple illisible : %s. Il faut du JSON, avec un fichier .out.json pour chaque .in.json.",
            "The sample cannot be read: %s. It takes JSON, with a .out.json for each .in.json."),
    SAMPLE_DIFFERS(
            "La correspondance donne %s au lieu de %s. Corrigez la correspondance ou l'exemple.",
            "The mapping gives %s instead of %s. Correct the mapping or the sample.");

    private final NoticeText text;

    ConfigNotice(String french, String english) {
        this(Severity.REJECT, french, english);
    }

    ConfigNotice(Severity severity, String french, String english) {
        this.text = new NoticeText(severity, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
