package fr.aiguillage.hub.ingest;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.hub.broker.QueueNames;
import fr.aiguillage.hub.door.ReadEnvelopes;
import org.apache.camel.builder.RouteBuilder;

/** The way of a feed's offers into the store. */
final class IngestOffersRoute extends RouteBuilder {

    private final FeedId feed;
    private final ReadEnvelopes readEnvelopes;
    private final MapRecords mapRecords;
    private final WriteBatch writeBatch;

    IngestOffersRoute(FeedId feed, ReadEnvelopes readEnvelopes, MapRecords mapRecords, WriteBatch writeBatch) {
        this.feed = feed;
        this.readEnvelopes = readEnvelopes;
        this.mapRecords = mapRecords;
        this.writeBatch = writeBatch;
    }

    @Override
    public void configure() {
        from("batch:" + QueueNames.in(feed) + "?poisonHandler=#" + IngestRoutes.poisonHandler(feed))
                .routeId("ingest-" + feed)
                .bean(readEnvelopes, "read")
                .bean(mapRecords, "map")
                .bean(writeBatch, "write");
    }
}
