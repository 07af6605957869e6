package fr.aiguillage.hub.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What was asked for does not exist; answered as a problem document (RFC 9457). */
final class NotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    NotFound(String detail) {
        super(HttpStatus.NOT_FOUND);
        setDetail(detail);
    }
}
