package fr.aiguillage.hub.api;

import fr.aiguillage.contract.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What was asked for cannot be done as things stand; answered as a problem document (RFC 9457). */
final class Conflict extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    Conflict(String detail) {
        super(HttpStatus.CONFLICT);
        setDetail(detail);
    }

    /** In French for who is there, with its code and the English text beside it. */
    Conflict(Notice notice) {
        this(notice.french());
        getBody().setProperty("code", notice.code().name());
        getBody().setProperty("english", notice.english());
    }
}
