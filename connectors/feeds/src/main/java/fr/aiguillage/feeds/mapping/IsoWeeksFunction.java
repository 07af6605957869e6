package fr.aiguillage.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import fr.aiguillage.contract.IsoWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code iso-weeks(from, to)}: the ISO weeks that a period touches, both days inclusive. Null when the days are not
 * days, are inverted or lie more than three years apart: such a period says nothing about weeks.
 */
final class IsoWeeksFunction implements Function {

    private static final int LONGEST_YEARS = 3;

    @Override
    public String getName() {
        return "iso-weeks";
    }

    @Override
    public int getMinArguments() {
        return 2;
    }

    @Override
    public int getMaxArguments() {
        return 2;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        Optional<LocalDate> from = day(arguments[0]);
        Optional<LocalDate> to = day(arguments[1]);
        boolean usable = from.isPresent()
                && to.isPresent()
                && !to.get().isBefore(from.get())
                && to.get().isBefore(from.get().plusYears(LONGEST_YEARS));
        return usable ? weeks(from.get(), to.get()) : NullNode.getInstance();
    }

    private static Optional<LocalDate> day(JsonNode value) {
        return TextFunction.text(value).flatMap(FrenchDate::find);
    }

    private static ArrayNode weeks(LocalDate from, LocalDate to) {
        ArrayNode weeks = JsonNodeFactory.instance.arrayNode();
        for (LocalDate monday = IsoWeek.of(from).monday(); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            weeks.add(IsoWeek.of(monday).toString());
        }
        return weeks;
    }
}
