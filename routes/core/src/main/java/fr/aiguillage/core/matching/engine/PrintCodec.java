package fr.aiguillage.core.matching.engine;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.value.Value;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a print: key, then the number of bytes of each field's value, none for a missing one, then the values:
 * text, number of tokens before the cut, tokens; lengths as variable-length integers. All lengths stand together, so that
 * finding the values does not touch them. Of a model of other fields no print can be read: {@link Epoch} tells them apart.
 */
final class PrintCodec {

    /** Of the form: what was stored in another one is printed anew. */
    static final int VERSION = 2;

    private static final byte[] NO_TEXT = {};

    private final int fields;
    private final QuickFields quickFields;

    PrintCodec(int fields, QuickFields quickFields) {
        this.fields = fields;
        this.quickFields = quickFields;
    }

    byte[] encode(Print print) {
        byte[] system = print.key().system().value().getBytes(StandardCharsets.UTF_8);
        byte[] remoteId = print.key().remoteId().getBytes(StandardCharsets.UTF_8);
        byte[][] texts = new byte[fields][];
        int[] lengths = new int[fields];
        int length = ByteWriter.lengthOfBlock(system.length) + ByteWriter.lengthOfBlock(remoteId.length);
        for (int field = 0; field < fields; field++) {
            Value value = print.value(field);
            texts[field] = value == null || value.text().isEmpty()
                    ? NO_TEXT
                    : value.text().getBytes(StandardCharsets.UTF_8);
            lengths[field] = value == null ? 0 : length(value, texts[field].length);
            length += ByteWriter.length(lengths[field]) + lengths[field];
        }
        ByteWriter writer = new ByteWriter(length);
        writer.block(system);
        writer.block(remoteId);
        for (int each : lengths) {
            writer.number(each);
        }
        for (int field = 0; field < fields; field++) {
            Value value = print.value(field);
            if (value != null) {
                writer.block(texts[field]);
                writer.number(value.total());
                writer.number(value.tokens().length);
                writer.fixed(value.tokens());
            }
        }
        return writer.toBytes();
    }

    private static int length(Value value, int ofText) {
        int count = value.tokens().length;
        return ByteWriter.lengthOfBlock(ofText)
                + ByteWriter.length(value.total())
                + ByteWriter.length(count)
                + Integer.BYTES * count;
    }

    /**
     * The bytes are kept and must not be written to.
     *
     * @param quick see {@link Print#quick}, where known already
     */
    Print decode(byte[] encoded, long @Nullable [] quick) {
        ByteReader in = new ByteReader(encoded, 0);
        RecordKey key = new RecordKey(new SystemId(in.text()), in.text());
        return new Print(key, StoredValues.find(in, fields), quickFields, quick);
    }
}
