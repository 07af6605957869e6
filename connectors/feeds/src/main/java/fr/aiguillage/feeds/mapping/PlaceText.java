package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place written in one text, taken apart: {@code 12 rue Neuve, 69003 Lyon}, {@code 75001 Paris}, {@code Paris
 * (75001)}, {@code 34 - Montpellier}, {@code Lyon (69)}, {@code Lyon, Rhône, France}. Gives {@code address}, {@code
 * postcode}, {@code city} and {@code department}, those that the text tells; null when it tells none.
 */
final class PlaceText {

    private static final Pattern POSTCODE = Pattern.compile("(?<![0-9])([0-9]{2} ?[0-9]{3})(?![0-9])");
    private static final Pattern DEPARTMENT_FIRST =
            Pattern.compile("^(2[AB]|97[1-8]|[0-9]{2})\\s*[-–:]\\s*(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEPARTMENT_LAST =
            Pattern.compile("^(.+?)\\s*[(,-]\\s*(2[AB]|97[1-8]|[0-9]{2})\\s*\\)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTRY = Pattern.compile("[\\s,(-]*\\bFrance\\)?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CEDEX = Pattern.compile("\\s+cedex(\\s+[0-9]{1,2})?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s,;()–-]+|[\\s,;(–-]+$");

    private PlaceText() {}

    static JsonNode of(String text) {
        String clean = text.replaceAll("[\\s\\u00A0]+", " ").strip();
        String place = COUNTRY.matcher(clean).replaceFirst("").strip();
        Matcher postcode = last(POSTCODE.matcher(place));
        if (postcode != null) {
            return withPostcode(place, postcode);
        }
        Matcher first = DEPARTMENT_FIRST.matcher(place);
        if (first.matches()) {
            boolean wholeDepartment =
                    first.group(2).toLowerCase(java.util.Locale.ROOT).contains("(dept");
            return node(null, null, wholeDepartment ? null : city(first.group(2)), first.group(1));
        }
        Matcher last = DEPARTMENT_LAST.matcher(place);
        if (last.matches()) {
            return node(null, null, city(last.group(1)), last.group(2));
        }
        return node(null, null, city(place), null);
    }

    /** The town stands behind the postcode, or before it when nothing is behind. */
    private static JsonNode withPostcode(String place, Matcher postcode) {
        String code = postcode.group(1).replace(" ", "");
        String before = edged(place.substring(0, postcode.start()));
        String after = city(place.substring(postcode.end()));
        if (after != null) {
            return node(before.isEmpty() ? null : before, code, after, null);
        }
        int comma = before.lastIndexOf(',');
        String address = comma < 0 ? "" : edged(before.substring(0, comma));
        return node(address.isEmpty() ? null : address, code, city(before.substring(comma + 1)), null);
    }

    private static @Nullable String city(String text) {
        String town = edged(CEDEX.matcher(text).replaceFirst(""));
        int end = town.indexOf(',');
        String first = edged(end < 0 ? town : town.substring(0, end));
        return first.isEmpty() ? null : first;
    }

    private static String edged(String text) {
        return EDGES.matcher(text).replaceAll("").strip();
    }

    private static @Nullable Matcher last(Matcher matcher) {
        int start = -1;
        while (matcher.find()) {
            start = matcher.start();
        }
        return start >= 0 && matcher.find(start) ? matcher : null;
    }

    private static JsonNode node(
            @Nullable String address, @Nullable String postcode, @Nullable String city, @Nullable String department) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "address", address);
        put(node, "postcode", postcode);
        put(node, "city", city);
        put(node, "department", department);
        return node.isEmpty() ? NullNode.getInstance() : node;
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
