package fr.aiguillage.feeds.format;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.aiguillage.feeds.config.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Records in one XML document, element by element. A document with a DOCTYPE is refused as a whole: no feed of offers
 * needs one, and it is the way in of entity bombs and of references to local files. Namespaces are left out of names.
 */
final class XmlReader implements RecordReader {

    private final ElementPath path;
    private final Format.Xml format;
    private final Set<JsonPointer> watched;
    private final ReadLimits limits;
    private final XMLInputFactory factory;

    /** @param watched places of elements and attributes outside the records that are wanted, such as a total */
    XmlReader(Format.Xml format, Set<JsonPointer> watched, ReadLimits limits) {
        this.watched = Set.copyOf(watched);
        this.path = new ElementPath(format.recordPath());
        this.format = format;
        this.limits = limits;
        this.factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.recordSize());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.columns());
        // Whole-document ceiling; the limit of a record is watched by XmlRecord and costs that record alone.
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100 * limits.depth());
    }

    @Override
    public Envelope read(InputStream in, String name, RecordSink sink) throws IOException {
        try {
            return readDocument(open(in), name, sink);
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException brokenOff) {
                throw brokenOff;
            }
            throw new UnreadableSource("not the XML expected: " + broken.getMessage(), broken);
        }
    }

    private XMLStreamReader open(InputStream in) throws IOException, XMLStreamException {
        InputStream mended = MendedXml.of(in);
        return format.encoding() == null
                ? factory.createXMLStreamReader(mended)
                : factory.createXMLStreamReader(new InputStreamReader(mended, format.encoding()));
    }

    private Envelope readDocument(XMLStreamReader xml, String name, RecordSink sink)
            throws XMLStreamException, IOException {
        Deque<String> open = new ArrayDeque<>();
        Map<JsonPointer, JsonNode> values = new HashMap<>();
        Around around = new Around(format.around());
        long number = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableSource("a document with a DOCTYPE is refused");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open.addLast(xml.getLocalName());
                checkRoot(open);
                around.enter(open);
                if (!watched.isEmpty() || !around.wantsNothing()) {
                    attributes(xml, open, values, around);
                }
                if (path.matches(open)) {
                    new XmlRecord(xml, limits, format.htmlElements(), around).read(name + "#" + ++number, sink);
                    open.removeLast();
                } else if (around.wants(open) || !watched.isEmpty() && watched.contains(place(open))) {
                    String text = plainText(xml);
                    around.keep(open, TextNode.valueOf(text));
                    values.put(place(open), value(text));
                    open.removeLast();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeLast();
            }
        }
        return new Envelope(values);
    }

    /** Of an element and all that it holds, so that one with marks in it ends nothing. */
    private String plainText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (isText(event) && text.length() < limits.recordSize()) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    private void attributes(XMLStreamReader xml, Deque<String> open, Map<JsonPointer, JsonNode> values, Around around) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = "@" + xml.getAttributeLocalName(i);
            open.addLast(name);
            around.keep(open, TextNode.valueOf(xml.getAttributeValue(i)));
            open.removeLast();
            JsonPointer place = place(open).appendProperty(name);
            if (watched.contains(place)) {
                values.put(place, value(xml.getAttributeValue(i).strip()));
            }
        }
    }

    private static JsonPointer place(Deque<String> open) {
        return JsonPointer.compile("/" + String.join("/", open));
    }

    private static JsonNode value(String text) {
        return text.matches("[0-9]{1,12}") ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
    }

    private void checkRoot(Deque<String> open) throws UnreadableSource {
        if (open.size() == 1 && !path.canBegin(open.getFirst())) {
            throw new UnreadableSource("root element is " + open.getFirst() + " where " + path.root() + " is expected");
        }
    }
}
