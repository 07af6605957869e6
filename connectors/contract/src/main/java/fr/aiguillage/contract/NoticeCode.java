package fr.aiguillage.contract;

/**
 * A rule that an offer or a configuration can break. Codes are stable English; texts say what is wrong and what to
 * do, in French and in English. Each closed list of codes is an enum that implements this.
 */
public interface NoticeCode {

    /** Stable code, such as {@code SIRET_INVALID}. */
    String name();

    NoticeText text();

    default Severity severity() {
        return text().severity();
    }

    /** Message and remedy in French, with {@code %s} for each argument. */
    default String french() {
        return text().french();
    }

    /** Message and remedy in English, with {@code %s} for each argument. */
    default String english() {
        return text().english();
    }
}
