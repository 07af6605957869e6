package fr.aiguillage.feeds.mapping;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.NoticeText;
import fr.aiguillage.contract.Severity;

/** What can go wrong when a record is mapped. */
public enum MappingNotice implements NoticeCode {
    /** The mapping itself broke on the record, or gave no object. */
    MAPPING_FAILED(
            Severity.REJECT,
            "L'enregistrement %s n'a pas pu être transformé en offre : %s. Corrigez la source ou la correspondance.",
            "Record %s could not be turned into an offer: %s. Correct the source or the mapping."),
    /** The mapping gave a text without a number for a field that is one; it was left out. */
    NOT_A_NUMBER(
            Severity.WARN,
            "La valeur n'est pas un nombre ; elle est écartée. Corrigez la source ou la correspondance.",
            "The value is no number; it is left out. Correct the source or the mapping."),
    /** The mapping gave a text that says neither yes nor no; it was left out. */
    NOT_YES_OR_NO(
            Severity.WARN,
            "La valeur ne dit ni oui ni non ; elle est écartée. Corrigez la source ou la correspondance.",
            "The value says neither yes nor no; it is left out. Correct the source or the mapping.");

    private final NoticeText text;

    MappingNotice(Severity severity, String french, String english) {
        this.text = new NoticeText(severity, french, english);
    }

    @Override
    public NoticeText text() {
        return text;
    }
}
