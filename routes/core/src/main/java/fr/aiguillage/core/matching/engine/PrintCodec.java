package fr.aiguillage.core.matching.engine;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.matching.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a print: key, then for each field its text, its number of tokens before the cut and its tokens;
 * lengths as variable-length integers. A field that the model gained since is missing, one that it lost is skipped only
 * at the end: a model that reorders its fields needs its records printed anew.
 */
final class PrintCodec {

    private static final int MISSING = 0;
    private static final int PRESENT = 1;

    private final int fields;

    PrintCodec(int fields) {
        this.fields = fields;
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

    Print decode(byte[] encoded) {
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        RecordKey key = new RecordKey(new SystemId(text(buffer)), text(buffer));
        @Nullable Value[] values = new @Nullable Value[fields];
        for (int field = 0; field < fields && buffer.hasRemaining(); field++) {
            if (number(buffer) == PRESENT) {
                values[field] = value(buffer);
            }
        }
        return new Print(key, values);
    }

    private static Value value(ByteBuffer buffer) {
        String text = text(buffer);
        int total = number(buffer);
        int[] tokens = new int[number(buffer)];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = buffer.getInt();
        }
        return new Value(text, tokens, total);
    }

    private static String text(ByteBuffer buffer) {
        byte[] bytes = new byte[number(buffer)];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int number(ByteBuffer buffer) {
        int number = 0;
        int shift = 0;
        byte next = buffer.get();
        while (next < 0) {
            number |= (next & 0x7f) << shift;
            shift += 7;
            next = buffer.get();
        }
        return number | next << shift;
    }
}
