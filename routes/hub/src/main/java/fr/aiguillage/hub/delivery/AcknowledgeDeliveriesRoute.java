package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.hub.broker.QueueNames;
import org.apache.camel.builder.RouteBuilder;

/** The way of a pôle's answers into the store. */
final class AcknowledgeDeliveriesRoute extends RouteBuilder {

    /** Name of the bean that puts aside what cannot be processed. */
    static final String POISON = "refuse-acknowledgement";

    private final PoleId pole;
    private final KeepAcknowledgements keep;

    AcknowledgeDeliveriesRoute(PoleId pole, KeepAcknowledgements keep) {
        this.pole = pole;
        this.keep = keep;
    }

    @Override
    public void configure() {
        from("batch:" + QueueNames.acknowledgements(pole) + "?maxBody=8192&poisonHandler=#" + POISON)
                .routeId("acknowledge-" + pole)
                .setProperty("pole", constant(pole))
                .bean(keep, "keep(${exchangeProperty.pole}, ${body})");
    }
}
