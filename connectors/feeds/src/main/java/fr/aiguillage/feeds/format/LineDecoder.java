package fr.aiguillage.feeds.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a line into text. Without a declared encoding each line is UTF-8 if its bytes say so, else
 * Windows-1252, which is what French spreadsheets write; deciding line by line needs no look ahead and reads files
 * glued together from both.
 */
final class LineDecoder {

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final @Nullable Charset declared;

    LineDecoder(@Nullable Charset declared) {
        this.declared = declared;
    }

    /** @throws CharacterCodingException when the line is not in the declared encoding */
    String decode(byte[] line) throws CharacterCodingException {
        if (declared != null) {
            return strictly(declared, line);
        }
        try {
            return strictly(StandardCharsets.UTF_8, line);
        } catch (CharacterCodingException notUtf8) {
            return new String(line, FALLBACK);
        }
    }

    private static String strictly(Charset charset, byte[] line) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }
}
