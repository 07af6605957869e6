package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, coordinates and answers by yes or no as sources write them: {@code 1 750,00 €}, {@code 3 postes}. */
final class WrittenNumber {

    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]+(?:[ \\u00A0\\u202F][0-9]{3}(?![0-9]))*(?:[.,][0-9]+)*");
    private static final int LONGEST = 40;
    private static final Pattern POINT = Pattern.compile("(?i)point\\s*\\(\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\)");
    private static final Pattern PAIR =
            Pattern.compile("\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*[,; ]\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*"
                    + "|\\s*(-?[0-9]+(?:,[0-9]+)?)\\s*[; ]\\s*(-?[0-9]+(?:,[0-9]+)?)\\s*");
    private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "true", "vrai", "1", "x", "on");
    private static final Set<String> NO = Set.of("non", "n", "no", "false", "faux", "0", "off");

    private WrittenNumber() {}

    /** The first number in a text. */
    static Optional<BigDecimal> find(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find() || matcher.group().length() > LONGEST) {
            return Optional.empty();
        }
        String digits = matcher.group().replaceAll("[ \\u00A0\\u202F]", "");
        int decimal = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (decimal < 0) {
            return Optional.of(new BigDecimal(digits));
        }
        char mark = digits.charAt(decimal);
        boolean thousands = digits.indexOf(mark) != decimal;
        String whole = digits.substring(0, decimal).replaceAll("[.,]", "");
        String rest = digits.substring(decimal + 1);
        return Optional.of(new BigDecimal(thousands ? whole + rest : whole + "." + rest));
    }

    static JsonNode decimal(JsonNode... arguments) {
        return TextFunction.text(arguments[0])
                .flatMap(WrittenNumber::find)
                .<JsonNode>map(DecimalNode::valueOf)
                .orElse(NullNode.getInstance());
    }

    static JsonNode integer(JsonNode... arguments) {
        return TextFunction.text(arguments[0])
                .flatMap(WrittenNumber::find)
                .filter(number -> number.precision() - number.scale() <= 18)
                .<JsonNode>map(number -> LongNode.valueOf(number.longValue()))
                .orElse(NullNode.getInstance());
    }

    static JsonNode yesOrNo(JsonNode... arguments) {
        return TextFunction.text(arguments[0])
                .flatMap(WrittenNumber::answer)
                .<JsonNode>map(BooleanNode::valueOf)
                .orElse(NullNode.getInstance());
    }

    static Optional<Boolean> answer(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** {@code lat-lon("48.12,2.12")}; a WKT point has the longitude first. */
    static JsonNode latLon(JsonNode... arguments) {
        String text = TextFunction.text(arguments[0]).orElse("");
        Matcher point = POINT.matcher(text);
        if (point.find()) {
            return pair(point.group(2), point.group(1));
        }
        Matcher pair = PAIR.matcher(text);
        if (!pair.matches()) {
            return NullNode.getInstance();
        }
        return pair.group(1) != null ? pair(pair.group(1), pair.group(2)) : pair(pair.group(3), pair.group(4));
    }

    private static JsonNode pair(String lat, String lon) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("lat", Double.parseDouble(lat.replace(',', '.')))
                .put("lon", Double.parseDouble(lon.replace(',', '.')));
    }
}
