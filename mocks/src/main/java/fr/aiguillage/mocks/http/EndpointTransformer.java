package fr.aiguillage.mocks.http;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;

/** Lets WireMock carry the answers of an endpoint, and the transport's share of its troubles. */
final class EndpointTransformer implements ResponseTransformerV2 {
    private static final long SLOW_MILLIS = 10_000;

    private final Endpoint endpoint;
    private final Day day;

    EndpointTransformer(Endpoint endpoint, Day day) {
        this.endpoint = endpoint;
        this.day = day;
    }

    @Override
    public String getName() {
        return "endpoint";
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        Request request = event.getRequest();
        if (request.getUrl().startsWith("/simulator/")) {
            return response(response, steer(request));
        }
        return switch (day.trouble()) {
            case UNAVAILABLE ->
                response(response, Answer.json(503, "{\"message\":\"Service momentanément indisponible\"}"));
            case DROPPED -> dropped(response, request);
            case SLOW ->
                Response.Builder.like(response(response, answer(request)))
                        .incrementInitialDelay(SLOW_MILLIS)
                        .build();
            case GARBLED -> response(response, garbled(answer(request)));
            default -> response(response, answer(request));
        };
    }

    /** The system acts, and its answer is lost. */
    private Response dropped(Response response, Request request) {
        answer(request);
        return Response.Builder.like(response)
                .fault(Fault.MALFORMED_RESPONSE_CHUNK)
                .build();
    }

    private Answer answer(Request request) {
        return endpoint.answer(request, day.step(), day.trouble());
    }

    private Answer steer(Request request) {
        if (request.getUrl().startsWith("/simulator/step")) {
            day.moveTo(day.step() + 1);
        } else {
            day.bring(Trouble.valueOf(request.queryParameter("name").firstValue()));
        }
        return Answer.json(200, "{\"step\":%d,\"trouble\":\"%s\"}".formatted(day.step(), day.trouble()));
    }

    private static Answer garbled(Answer whole) {
        return new Answer(
                whole.status(),
                whole.headers(),
                whole.body().substring(0, whole.body().length() * 2 / 3));
    }

    private static Response response(Response blank, Answer answer) {
        List<HttpHeader> headers = new ArrayList<>();
        if (!answer.body().isEmpty() && !answer.headers().containsKey("Content-Type")) {
            headers.add(new HttpHeader("Content-Type", answer.contentType()));
        }
        answer.headers().forEach((name, value) -> headers.add(new HttpHeader(name, value)));
        return Response.Builder.like(blank)
                .status(answer.status())
                .headers(new HttpHeaders(headers))
                .body(answer.body())
                .build();
    }
}
