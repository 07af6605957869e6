package fr.aiguillage.feeds.mapping;

import fr.aiguillage.contract.NoticeCode;
import fr.aiguillage.contract.Severity;

/** What can go wrong when a record is mapped. */
public enum MappingNotice implements NoticeCode {
    /** The mapping itself broke on the record, or gave no object. */
    MAPPING_FAILED(
            "L'enregistrement %s n'a pas pu être transformé en offre : %s. Corrigez la source ou la correspondance.",
            "Record %s could not be turned into an offer: %s. Correct the source or the mapping.");

    private final String french;
    private final String english;

    MappingNotice(String french, String english) {
        this.french = french;
        this.english = english;
    }

    @Override
    public Severity severity() {
        return Severity.REJECT;
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
