package fr.aiguillage.mocks.http;

import com.github.tomakehurst.wiremock.http.Request;

/** How a system answers a request. */
@FunctionalInterface
public interface Endpoint {

    /**
     * @param step day of the scenario
     * @param trouble only those that change the content of an answer matter here
     */
    Answer answer(Request request, int step, Trouble trouble);
}
