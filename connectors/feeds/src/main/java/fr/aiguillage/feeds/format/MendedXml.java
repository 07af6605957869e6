package fr.aiguillage.feeds.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * XML as home-made feeds write it, made well-formed while it streams, for one such character would cost the whole
 * document: control characters become blanks, an ampersand that begins no entity is escaped, and HTML's named entities
 * ({@code &nbsp;}, {@code &eacute;}) become the characters that they stand for. CDATA sections and comments are left as
 * they are, but for control characters. Works on bytes: in every encoding but UTF-16 and UTF-32, which are passed on
 * untouched, these characters are one byte.
 */
final class MendedXml extends InputStream {

    private static final int CHUNK = 1 << 16;
    /** Longest entity name of HTML, with some room. */
    private static final int LOOK_AHEAD = 40;

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|([A-Za-z]\\w{0,31}));");
    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";

    private final PushbackInputStream in;
    private byte[] ready = {};
    private int position;
    /** What ends the section that the stream is in; empty outside of one. */
    private String sectionEnd = "";

    private MendedXml(PushbackInputStream in) {
        this.in = in;
    }

    static InputStream of(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, CHUNK);
        byte[] start = pushback.readNBytes(2);
        pushback.unread(start);
        boolean wide = start.length == 2
                && (start[0] == 0
                        || start[1] == 0
                        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF
                        || start[0] == (byte) 0xFF && start[1] == (byte) 0xFE);
        return wide ? pushback : new MendedXml(pushback);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (position == ready.length) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, ready.length - position);
        System.arraycopy(ready, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        byte[] chunk = in.readNBytes(CHUNK);
        if (chunk.length == 0) {
            return false;
        }
        boolean last = chunk.length < CHUNK;
        int safe = last ? chunk.length : chunk.length - LOOK_AHEAD;
        ByteArrayOutputStream out = new ByteArrayOutputStream(chunk.length + 64);
        int i = 0;
        while (i < safe) {
            i += mend(chunk, i, out);
        }
        in.unread(chunk, i, chunk.length - i);
        ready = out.toByteArray();
        position = 0;
        return true;
    }

    /** Writes what stands at a place of the chunk and tells how many bytes of it were used. */
    private int mend(byte[] chunk, int at, ByteArrayOutputStream out) {
        byte b = chunk[at];
        if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
            out.write(' ');
            return 1;
        }
        if (!sectionEnd.isEmpty()) {
            sectionEnd = startsWith(chunk, at, sectionEnd) ? "" : sectionEnd;
        } else if (b == '<') {
            sectionEnd = startsWith(chunk, at, CDATA) ? "]]>" : startsWith(chunk, at, COMMENT) ? "-->" : "";
        } else if (b == '&') {
            return reference(chunk, at, out);
        }
        out.write(b);
        return 1;
    }

    private static int reference(byte[] chunk, int at, ByteArrayOutputStream out) {
        int end = Math.min(chunk.length, at + LOOK_AHEAD);
        Matcher reference = REFERENCE.matcher(new String(chunk, at, end - at, StandardCharsets.ISO_8859_1));
        boolean known = reference.lookingAt();
        String mended = known ? mended(reference) : "&amp;";
        out.writeBytes(mended.getBytes(StandardCharsets.ISO_8859_1));
        return known ? reference.end() : 1;
    }

    private static String mended(Matcher reference) {
        String name = reference.group(3);
        if (name == null) {
            int code = reference.group(1) != null
                    ? Integer.parseInt(reference.group(1))
                    : Integer.parseInt(reference.group(2), 16);
            return isCharacter(code) ? reference.group() : " ";
        }
        if (OF_XML.contains(name)) {
            return reference.group();
        }
        String character = Parser.unescapeEntities(reference.group(), true);
        if (character.startsWith("&")) {
            return "&amp;" + name + ";";
        }
        StringBuilder codes = new StringBuilder();
        character.codePoints().forEach(code -> codes.append("&#").append(code).append(';'));
        return codes.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isCharacter(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || code >= 0x20 && code <= 0xD7FF
                || code >= 0xE000 && code <= 0xFFFD
                || code >= 0x10000 && code <= 0x10FFFF;
    }

    private static boolean startsWith(byte[] chunk, int at, String text) {
        if (at + text.length() > chunk.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chunk[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
