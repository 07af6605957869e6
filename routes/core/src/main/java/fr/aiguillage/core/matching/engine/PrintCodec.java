package fr.aiguillage.core.matching.engine;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.value.Value;

/**
 * The stored form of a print: key, then for each field its text, its number of tokens before the cut and its tokens;
 * lengths as variable-length integers. A field that the model gained since is missing, one that it lost is skipped only
 * at the end: a model that reorders its fields needs its records printed anew.
 */
final class PrintCodec {

    static final int PRESENT = 1;
    private static final int MISSING = 0;

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
        for (int field = 0; field < print.size(); field++) {
            Value value = print.value(field);
            writer.number(value == null ? MISSING : PRESENT);
            if (value != null) {
                writer.text(value.text());
                writer.number(value.total());
                writer.number(value.tokens().length);
                for (int token : value.tokens()) {
                    writer.fixed(token);
                }
            }
        }
        return writer.toBytes();
    }

    /** The bytes are kept and must not be written to. */
    Print decode(byte[] encoded) {
        ByteReader in = new ByteReader(encoded, 0);
        RecordKey key = new RecordKey(new SystemId(in.text()), in.text());
        return new Print(key, StoredValues.find(in, fields), quickFields);
    }
}
