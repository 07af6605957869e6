package fr.aiguillage.feeds.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML element as JSON: attributes as {@code @name}, children by name, repeated children as an array, text as text.
 * An element with both text and attributes or children keeps its text as {@code #text}. Prefixes of namespaces are left
 * out, but where two siblings would have one name ({@code title} and {@code media:title}). Nothing becomes a number.
 */
final class XmlRecord {

    private final XMLStreamReader xml;
    private final ReadLimits limits;
    private final Set<String> htmlElements;
    private final Around around;
    private final String home;
    private int depth;
    private int size;
    private @Nullable String fault;

    XmlRecord(XMLStreamReader xml, ReadLimits limits, Set<String> htmlElements, Around around) {
        this.xml = xml;
        this.limits = limits;
        this.htmlElements = htmlElements;
        this.around = around;
        this.home = XmlNames.space(xml.getNamespaceURI());
    }

    /** Reads from the start of the element, under the reader, to its end. */
    void read(String position, RecordSink sink) throws XMLStreamException {
        JsonNode record = element();
        if (fault != null) {
            sink.reject(position, fault, Excerpt.of(record.toString()));
        } else {
            ObjectNode object = record instanceof ObjectNode whole
                    ? whole
                    : JsonNodeFactory.instance.objectNode().set("#text", record);
            around.giveTo(object);
            sink.accept(object, position);
        }
    }

    private JsonNode element() throws XMLStreamException {
        if (++depth > limits.depth()) {
            return skipElement();
        }
        ObjectNode object = attributes();
        XmlNames names = new XmlNames(home);
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String local = xml.getLocalName();
                String name = names.add(xml.getNamespaceURI(), xml.getPrefix(), local);
                keep(object, name, htmlElements.contains(local) ? prose() : element());
            } else if (isText(event) && count(xml.getTextLength())) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        depth--;
        return joined(names.settled(object), text.toString().strip());
    }

    /** The content of an element as one text; marks within it are written out, so that none of the order is lost. */
    private JsonNode prose() throws XMLStreamException {
        StringBuilder plain = new StringBuilder();
        StringBuilder marked = new StringBuilder();
        boolean marks = false;
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (isText(event) && count(xml.getTextLength())) {
                plain.append(xml.getText());
                marked.append(xml.getText().replace("&", "&amp;").replace("<", "&lt;"));
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && count(xml.getLocalName().length())) {
                marks = true;
                open++;
                marked.append('<').append(xml.getLocalName()).append('>');
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT && --open > 0 && fault == null) {
                marked.append("</").append(xml.getLocalName()).append('>');
            }
        }
        return TextNode.valueOf((marks ? marked : plain).toString().strip());
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    private static JsonNode joined(ObjectNode object, String text) {
        if (object.isEmpty()) {
            return TextNode.valueOf(text);
        }
        return text.isEmpty() ? object : object.put("#text", text);
    }

    private ObjectNode attributes() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (count(xml.getAttributeValue(i).length())) {
                object.put("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return object;
    }

    private void keep(ObjectNode object, String name, JsonNode value) {
        // Names count too: a million empty elements weigh as much as a long text.
        if (!count(name.length())) {
            return;
        }
        JsonNode before = object.get(name);
        if (before == null) {
            object.set(name, value);
        } else if (before instanceof ArrayNode several) {
            several.add(value);
        } else {
            object.putArray(name).add(before).add(value);
        }
    }

    private boolean count(int length) {
        if (fault == null && size > limits.recordSize() - length) {
            fault = "record longer than " + limits.recordSize() + " characters";
        }
        size += fault == null ? length : 0;
        return fault == null;
    }

    private JsonNode skipElement() throws XMLStreamException {
        fault = "elements nested deeper than " + limits.depth();
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
        depth--;
        return TextNode.valueOf("");
    }
}
