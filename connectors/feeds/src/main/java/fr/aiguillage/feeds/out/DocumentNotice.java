package fr.aiguillage.feeds.out;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** What can be told of an advert that a file holds all the same. */
public enum DocumentNotice implements NoticeCode {
    /** The encoding of the file lacks a sign of the text, and nothing else means the same. */
    CHARACTER_REPLACED(
            "« %s » contient %s, que l'encodage %s ne connaît pas et qui y est remplacé. Corrigez la source, ou convenez"
                    + " d'un fichier en UTF-8 avec son destinataire (encoding).",
            "“%s” contains %s, which the encoding %s lacks and which is replaced. Mend it at the source, or agree on a file"
                    + " in UTF-8 with its receiver (encoding).");

    private final NoticeText text;

    DocumentNotice(String french, String english) {
        this.text = new NoticeText(Severity.WARN, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
