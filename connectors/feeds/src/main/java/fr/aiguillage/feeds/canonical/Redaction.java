package fr.aiguillage.feeds.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.OfferNotice;
import java.util.Iterator;
import java.util.Map;

/**
 * Takes data about pupils out of any record, at any depth, before it is queued, stored or logged.
 *
 * <p>The record given is not changed; branches that lose nothing are shared with it.
 */
public final class Redaction {

    private Redaction() {}

    public static RedactedRecord of(JsonNode record) {
        NoticeList notices = new NoticeList();
        JsonNode kept = keep(record, "", notices);
        return new RedactedRecord(kept, notices.toList());
    }

    private static JsonNode keep(JsonNode node, String path, NoticeList notices) {
        if (node instanceof ObjectNode object) {
            return keepFields(object, path, notices);
        }
        return node instanceof ArrayNode array ? keepItems(array, path, notices) : node;
    }

    private static JsonNode keepFields(ObjectNode object, String path, NoticeList notices) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        boolean changed = false;
        boolean person = describesPerson(object);
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            if (ForbiddenFields.isForbidden(name) || person && ForbiddenFields.isSurname(name)) {
                notices.add(OfferNotice.PUPIL_DATA_FIELD, path + '/' + FieldName.pointer(name), FieldName.shown(name));
                changed = true;
                continue;
            }
            JsonNode value = field.getValue();
            JsonNode keptValue =
                    value.isContainerNode() ? keep(value, path + '/' + FieldName.pointer(name), notices) : value;
            changed |= keptValue != value;
            kept.set(name, keptValue);
        }
        return changed ? kept : object;
    }

    /** A bare {@code nom} may be a company's; beside a first name or a day of birth it is a person's. */
    private static boolean describesPerson(ObjectNode object) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            if (ForbiddenFields.isForbidden(names.next())) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode keepItems(ArrayNode array, String path, NoticeList notices) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode(array.size());
        boolean changed = false;
        for (int i = 0; i < array.size(); i++) {
            JsonNode item = array.get(i);
            JsonNode keptItem = item.isContainerNode() ? keep(item, path + '/' + i, notices) : item;
            changed |= keptItem != item;
            kept.add(keptItem);
        }
        return changed ? kept : array;
    }
}
