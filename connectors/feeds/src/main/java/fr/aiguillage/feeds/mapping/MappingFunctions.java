package fr.aiguillage.feeds.mapping;

import com.schibsted.spt.data.jslt.Function;
import java.time.LocalDate;
import java.util.List;

/** The functions that a mapping can use beside those of JSLT. Each is told in docs/mapping.md. */
final class MappingFunctions {

    private MappingFunctions() {}

    static List<Function> with(CodeFunction code) {
        return List.of(
                code,
                new IsoWeeksFunction(),
                new DateFunction(),
                new TextFunction(
                        "french-date",
                        text -> FrenchDate.find(text).map(LocalDate::toString).orElse("")),
                new TextFunction("strip-html", PlainText::of),
                new TextFunction("digits", text -> text.replaceAll("[^0-9]", "")),
                new TextFunction("department-of-label", DepartmentOfLabel::of),
                new TextFunction("text", text -> text));
    }
}
