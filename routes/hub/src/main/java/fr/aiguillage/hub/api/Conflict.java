package fr.aiguillage.hub.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What was asked for cannot be done as things stand; answered as a problem document (RFC 9457). */
final class Conflict extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    Conflict(String detail) {
        super(HttpStatus.CONFLICT);
        setDetail(detail);
    }
}
