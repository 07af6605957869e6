package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.SourceRef;
import fr.aiguillage.feeds.canonical.OfferWriter;
import fr.aiguillage.feeds.out.Disclosure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An offer as another system is given it: without the contact, which belongs to the partner that sent it, without
 * restricted facts, and with this hub at the end of its origin chain, so that it is known again when it comes back.
 */
final class Published {

    private static final OfferWriter WRITER = new OfferWriter();

    private Published() {}

    /** Canonical JSON. */
    static String of(Offer golden, String hub, UUID hubId) {
        Offer disclosed = Disclosure.of(golden);
        List<String> chain = new ArrayList<>(disclosed.originChain());
        chain.add(link(hub, hubId));
        Offer published = new Offer(
                named(disclosed.source(), hubId),
                chain,
                disclosed.title(),
                disclosed.description(),
                disclosed.tasks(),
                disclosed.learningGoals(),
                disclosed.seatBlocks(),
                disclosed.naf(),
                disclosed.rome(),
                disclosed.host(),
                disclosed.place(),
                null,
                disclosed.tutor(),
                disclosed.accessibility(),
                disclosed.inclusion(),
                disclosed.transport(),
                disclosed.equipment(),
                null,
                null,
                disclosed.diffusionScope(),
                disclosed.validity(),
                disclosed.status(),
                null);
        return new String(WRITER.write(published), StandardCharsets.UTF_8);
    }

    /**
     * Under the hub's own name: two sources may call two offers the same, and a version of one of them says nothing of what
     * all of them came to.
     */
    private static SourceRef named(SourceRef source, UUID hubId) {
        return new SourceRef(hubId.toString(), null, source.updatedAt(), source.permalink());
    }

    /** This hub's link in an origin chain. */
    static String link(String hub, UUID hubId) {
        return hub + ":" + hubId;
    }
}
