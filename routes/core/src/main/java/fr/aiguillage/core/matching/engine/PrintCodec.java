package fr.aiguillage.core.matching.engine;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.value.Value;

/**
 * The stored form of a print: key, then the number of bytes of each field's value, none for a missing one, then the values:
 * text, number of tokens before the cut, tokens; lengths as variable-length integers. All lengths stand together, so that
 * finding the values does not touch them. Of a model of other fields no print can be read: {@link Epoch} tells them apart.
 */
final class PrintCodec {

    /** Of the form: what was stored in another one is printed anew. */
    static final int VERSION = 2;

    private final int fields;
    private final QuickFields quickFields;

    PrintCodec(int fields, QuickFields quickFields) {
        this.fields = fields;
        this.quickFields = quickFields;
    }

    byte[] encode(Print print) {
        ByteWriter writer = new ByteWriter();
        writer.text(print.key().system().value());
        writer.text(print.key().remoteId());
        ByteWriter values = new ByteWriter();
        for (int field = 0; field < fields; field++) {
            int from = values.size();
            Value value = print.value(field);
            if (value != null) {
                write(value, values);
            }
            writer.number(values.size() - from);
        }
        writer.append(values);
        return writer.toBytes();
    }

    private static void write(Value value, ByteWriter values) {
        values.text(value.text());
        values.number(value.total());
        values.number(value.tokens().length);
        for (int token : value.tokens()) {
            values.fixed(token);
        }
    }

    /** The bytes are kept and must not be written to. */
    Print decode(byte[] encoded) {
        ByteReader in = new ByteReader(encoded, 0);
        RecordKey key = new RecordKey(new SystemId(in.text()), in.text());
        return new Print(key, StoredValues.find(in, fields), quickFields);
    }
}
