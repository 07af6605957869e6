package fr.aiguillage.feeds.run;

import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;

/** Makes Camel endpoints from option values instead of URIs: folder names and passwords need no escaping then. */
public record EndpointMaker(CamelContext context) {

    public Endpoint make(String component, String remaining, Map<String, Object> options) throws Exception {
        var found = Objects.requireNonNull(context.getComponent(component), component);
        return Objects.requireNonNull(found.createEndpoint(component + ":" + remaining, options), remaining);
    }
}
