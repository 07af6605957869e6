package fr.aiguillage.hub.api;

import fr.aiguillage.contract.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What was asked for does not exist; answered as a problem document (RFC 9457). */
final class NotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    NotFound(String detail) {
        super(HttpStatus.NOT_FOUND);
        setDetail(detail);
    }

    /** In French for who is there, with its code and the English text beside it. */
    NotFound(Notice notice) {
        this(notice.french());
        getBody().setProperty("code", notice.code().name());
        getBody().setProperty("english", notice.english());
    }
}
