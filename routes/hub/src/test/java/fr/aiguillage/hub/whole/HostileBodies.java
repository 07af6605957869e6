package fr.aiguillage.hub.whole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Bodies that no honest partner sends, of every kind, each to be refused by name. */
final class HostileBodies {

    private static final int TEN_MEGABYTES = 10 << 20;
    private static final int DEEP = 10_000;
    private static final int HUGE_EVERY = 250;
    private static final String OFFER = """
            {"source":{"remoteId":"hostile-%d"},"title":%s,"seatBlocks":%s,"host":{"legalName":"Garage"},\
            "place":{"postcode":"69001","city":"Lyon"}}""";
    private static final String BLOCKS = "[{\"kind\":\"PFMP\",\"seats\":1}]";
    private static final String ENTITY_BOMB = """
            <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;">\
            <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]><offer>&lol3;</offer>""";
    private static final String[] FORMULAS = {
        "=HYPERLINK(\\\"http://example.invalid\\\";\\\"Cliquez\\\")",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "=1+1",
        "+cmd|' /C calc'!A0"
    };

    private HostileBodies() {}

    /** Bodies with the numbers from {@code first} on; a different one for each number. */
    static List<byte[]> some(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(HostileBodies::body)
                .toList();
    }

    private static byte[] body(int i) {
        if (i % HUGE_EVERY == 0) {
            return text(OFFER.formatted(i, "\"" + "a".repeat(TEN_MEGABYTES) + "\"", BLOCKS));
        }
        return switch (i % 8) {
            case 0 -> text(OFFER.formatted(i, "\"Cuisine\"", BLOCKS).substring(0, 40 + i % 60));
            case 1 -> text(OFFER.formatted(i, "{\"not\":\"a title\"}", "\"two\""));
            case 2 -> text(OFFER.formatted(i, "\"Cuisine\"", "[".repeat(DEEP) + "]".repeat(DEEP)));
            case 3 ->
                OFFER.formatted(i, "\"Mécanique à Saint-Étienne\"", BLOCKS).getBytes(StandardCharsets.ISO_8859_1);
            case 4 -> OFFER.formatted(i, "\"Cuisine\"", BLOCKS).getBytes(StandardCharsets.UTF_16);
            case 5 -> text(ENTITY_BOMB);
            case 6 -> text(OFFER.formatted(i, "\"" + FORMULAS[i / 8 % FORMULAS.length] + "\"", BLOCKS));
            default -> text("{\"source\":{\"remoteId\":\"x\"},,}" + i);
        };
    }

    private static byte[] text(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
