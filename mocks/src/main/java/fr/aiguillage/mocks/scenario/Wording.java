package fr.aiguillage.mocks.scenario;

import fr.aiguillage.contract.OfferKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one system makes of an opportunity: a title of its own, a host's name as typed, a SIRET lost or of the head
 * office, a text cut short.
 */
public final class Wording {
    private static final double TYPING_ERROR_SHARE = 0.06;
    private static final double PERIOD_TOLD_SHARE = 0.9;
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final double VAGUE_PLACE_SHARE = 0.08;
    private static final double PERIOD_FIRST_SHARE = 0.60;
    private static final double WITHHELD_SHARE = 0.10;

    private final Publication publication;
    private final Opportunity opportunity;
    private final long seed;

    Wording(Publication publication, long seed) {
        this.publication = publication;
        this.opportunity = publication.opportunity();
        this.seed = seed;
    }

    public String hostName() {
        return HostName.as(publication.system(), opportunity.host(), draw("host-name"));
    }

    /** The SIRET that the system has; the head office's for some, none for others. */
    public Optional<String> siret() {
        OfferSystem system = publication.system();
        double share = draw("siret").share();
        if (share < system.siretKnown()) {
            return Optional.of(opportunity.host().siret());
        }
        return share < system.siretKnown() + system.headOfficeInstead()
                ? Optional.of(opportunity.host().headOfficeSiret())
                : Optional.empty();
    }

    /** The title before the system's own customs, such as {@code Mécanicien automobile}. */
    public String activity() {
        Draw draw = draw("title");
        String title = draw.pick(opportunity.trade().titles());
        return draw.chance(TYPING_ERROR_SHARE) ? TypingErrors.in(title, draw) : title;
    }

    /** The title with what the system writes around the activity. */
    public String title() {
        return TitleCustoms.title(publication, this);
    }

    /** A few sentences; each system has its own, with most of the same tasks. */
    public String description() {
        return publication.system() == OfferSystem.POLE_EMPLOI ? told() : sentences();
    }

    /**
     * The employment service gives about half of each text to who is not its owner's partner, hence the cut; where the
     * period comes first, it is told in the text alone.
     */
    private String told() {
        String text = sentences();
        if (!opportunity.weeks().isEmpty() && draw("weeks").chance(PERIOD_FIRST_SHARE)) {
            return "Période du " + DIGITS.format(firstDay()) + " au " + DIGITS.format(lastDay()) + ".\n" + text;
        }
        return draw("cut").chance(0.3) ? text.substring(0, text.length() * 2 / 3) + "..." : text;
    }

    private String sentences() {
        Draw draw = draw("description");
        List<String> tasks = opportunity.trade().tasks();
        int first = draw.below(tasks.size());
        String opening = draw.pick(List.of(
                "Au sein de notre équipe, vous pourrez ",
                "Nous vous ferons découvrir le métier : ",
                "L'entreprise accueille un stagiaire pour ",
                "Accompagné par un tuteur, le jeune pourra "));
        String body = tasks.get(first)
                + ", " + tasks.get((first + 1) % tasks.size())
                + " et " + tasks.get((first + 2) % tasks.size()) + ". ";
        String closing = draw.pick(List.of(
                "Tenue correcte exigée.",
                "Horaires de journée, repas sur place possible.",
                "Débutant accepté, motivation demandée.",
                "Merci de prendre contact avec l'entreprise avant toute démarche."));
        return opening + body + closing + period(draw);
    }

    /**
     * The employment service has no field for the weeks of a stay: whoever advertises one there writes them into the
     * text, or nobody could apply.
     */
    private String period(Draw draw) {
        boolean hasNoField = publication.system() == OfferSystem.POLE_EMPLOI;
        if (!hasNoField || opportunity.weeks().isEmpty() || !draw.chance(PERIOD_TOLD_SHARE)) {
            return "";
        }
        return draw.chance(0.5)
                ? " Stage du " + DIGITS.format(firstDay()) + " au " + DIGITS.format(lastDay()) + "."
                : " Période : du " + WORDS.format(firstDay()) + " au " + WORDS.format(lastDay()) + ".";
    }

    private LocalDate firstDay() {
        return opportunity.weeks().get(0).monday();
    }

    private LocalDate lastDay() {
        return opportunity.weeks().get(opportunity.weeks().size() - 1).monday().plusDays(4);
    }

    /** Whether the system does not tell who the host is: job boards let advertisers hide. */
    public boolean hostIsWithheld() {
        return publication.system() == OfferSystem.POLE_EMPLOI
                && draw("anonymous").chance(WITHHELD_SHARE);
    }

    /** Whether the system knows the département alone, as in {@code 69 - Rhône (Dept.)}. */
    public boolean placeIsVague() {
        return publication.system() == OfferSystem.POLE_EMPLOI && draw("place").chance(VAGUE_PLACE_SHARE);
    }

    /** The street as the system writes it: some shorten, some shout. */
    public String street() {
        String street = opportunity.host().street();
        return switch (draw("street").below(4)) {
            case 0 -> street.replace("avenue", "av.").replace("boulevard", "bd").replace("rue ", "r. ");
            case 1 -> street.toUpperCase(Locale.FRENCH);
            default -> street;
        };
    }

    public String town() {
        String name = opportunity.host().commune().name();
        return switch (draw("town").below(4)) {
            case 0 -> Hosts.plainCapitals(name).replace("SAINT-", "ST ").replace('-', ' ');
            case 1 -> Hosts.plainCapitals(name);
            default -> name;
        };
    }

    /** Seats at a step: a revised offer has one more. */
    public int seats(int step) {
        boolean revised = publication.fate().at(step) == Fate.State.REVISED;
        return opportunity.seats() + (revised ? 1 : 0);
    }

    /** Whether this is anything but a stay of days or weeks. */
    public boolean isContract() {
        return opportunity.kind() == OfferKind.APPRENTICESHIP_CONTRACT || opportunity.kind() == OfferKind.OUT_OF_SCOPE;
    }

    /** Draws of this record alone, for one purpose. */
    public Draw draw(String purpose) {
        return Draw.of(seed, publication.system().id() + '/' + purpose, opportunity.number());
    }
}
