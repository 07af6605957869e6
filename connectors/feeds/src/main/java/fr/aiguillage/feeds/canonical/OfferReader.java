package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.NafCode;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.RomeCode;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a canonical offer, whoever wrote it. Every problem of the document is told at once, with its place; data never
 * makes this throw. Only fields of the schema are looked at, so nothing else can be stored.
 *
 * <p>Written by hand over the JSON tree rather than bound by reflection: it stands on the path of every offer, and
 * binding would stop at the first problem. Safe for use by several threads.
 */
public final class OfferReader {

    private static final int LIST_LIMIT = 50;
    private static final int ITEM_LIMIT = 500;
    private static final int REFERENCE_LIMIT = 200;
    private static final Choices<OfferStatus> STATUSES = new Choices<>(OfferStatus.class);
    private static final Choices<DiffusionScope> SCOPES = new Choices<>(DiffusionScope.class);

    private final StrictJson json = new StrictJson();

    public OfferReading read(byte[] body, OfferDefaults defaults) {
        JsonReading reading = json.read(body);
        JsonNode document = reading.document();
        return document == null ? new OfferReading(null, null, reading.notices()) : read(document, defaults);
    }

    public OfferReading read(JsonNode document, OfferDefaults defaults) {
        NoticeList notices = new NoticeList();
        JsonObject root = JsonObject.root(document, OfferObject.OFFER, notices);
        if (root == null) {
            return new OfferReading(null, null, notices.toList());
        }
        SourceRef source = SourceReader.read(root);
        Offer offer = offer(root, source, defaults, notices);
        return new OfferReading(offer, source == null ? null : source.remoteId(), notices.toList());
    }

    /** Which offer a withdrawal or a filling is about: its {@code source} alone counts, the rest may be absent. */
    public SourceReading readSource(byte[] body) {
        JsonReading reading = json.read(body);
        JsonNode document = reading.document();
        return document == null ? new SourceReading(null, reading.notices()) : readSource(document);
    }

    /** As {@link #readSource(byte[])}. */
    public SourceReading readSource(JsonNode document) {
        NoticeList notices = new NoticeList();
        JsonObject root = JsonObject.root(document, OfferObject.OFFER, notices);
        SourceRef source = root == null ? null : SourceReader.read(root);
        List<Notice> found = notices.toList();
        return new SourceReading(notices.rejects() ? null : source, found);
    }

    private static @Nullable Offer offer(
            JsonObject root, @Nullable SourceRef source, OfferDefaults defaults, NoticeList notices) {
        var originChain = FreeText.list(root, "originChain", LIST_LIMIT, REFERENCE_LIMIT);
        String title = FreeText.shortText(root, "title", Offer.TITLE_LIMIT);
        var description = FreeText.longText(root, "description", Offer.DESCRIPTION_LIMIT);
        var tasks = FreeText.list(root, "tasks", LIST_LIMIT, ITEM_LIMIT);
        var learningGoals = FreeText.list(root, "learningGoals", LIST_LIMIT, ITEM_LIMIT);
        List<SeatBlock> seatBlocks = SeatBlockReader.readAll(root);
        var naf = Codes.find(root, "naf", NafCode::find, OfferNotice.NAF_INVALID);
        var rome = Codes.list(root, "rome", RomeCode::find, OfferNotice.ROME_INVALID, LIST_LIMIT);
        var host = HostReader.read(root);
        var place = PlaceReader.read(root);
        var contact = PeopleReader.contact(root);
        var tutor = PeopleReader.tutor(root);
        var accessibility = WelcomeReader.accessibility(root);
        var inclusion = WelcomeReader.inclusion(root);
        var transport = WelcomeReader.transport(root);
        var equipment = WelcomeReader.equipment(root);
        var reservedFor = TermsReader.reservedFor(root);
        var reservedUntil = Codes.find(root, "reservedUntil", Forms::date, OfferNotice.DATE_INVALID);
        var diffusionScope = Codes.choice(root, "diffusionScope", SCOPES, defaults.diffusionScope());
        var validity = TermsReader.validity(root);
        var status = Codes.choice(root, "status", STATUSES, OfferStatus.ACTIVE);
        var agreementRef = FreeText.shortText(root, "agreementRef", REFERENCE_LIMIT);
        if (title == null) {
            root.note(OfferNotice.REQUIRED_MISSING, "title", "title");
        }
        if (notices.rejects() || source == null || title == null) {
            return null;
        }
        return new Offer(
                source,
                originChain,
                title,
                description,
                tasks,
                learningGoals,
                seatBlocks,
                naf,
                rome,
                host,
                place,
                contact,
                tutor,
                accessibility,
                inclusion,
                transport,
                equipment,
                reservedFor,
                reservedUntil,
                diffusionScope,
                validity,
                status,
                agreementRef);
    }
}
