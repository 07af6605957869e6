package fr.aiguillage.feeds.check;

import fr.aiguillage.contract.NoticeCode;
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
            "The key “%s” stands twice in the same place. Keep one of them.");

    private final Severity severity;
    private final String french;
    private final String english;

    ConfigNotice(String french, String english) {
        this(Severity.REJECT, french, english);
    }

    ConfigNotice(Severity severity, String french, String english) {
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
