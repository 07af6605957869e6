package fr.aiguillage.hub.api;

import fr.aiguillage.contract.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * Why a request is not answered as asked, as a problem document (RFC 9457): in French for who is there, with its code and
 * the English text beside it.
 */
abstract class ToldProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    ToldProblem(HttpStatus status, Notice notice) {
        super(status);
        setDetail(notice.french());
        getBody().setProperty("code", notice.code().name());
        getBody().setProperty("english", notice.english());
    }
}
