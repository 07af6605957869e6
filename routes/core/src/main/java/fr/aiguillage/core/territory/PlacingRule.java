package fr.aiguillage.core.territory;

/** How an offer came to its custodian, or why it went to the triage desk. Codes are stable: operators count them. */
public enum PlacingRule {
    /** The host keeps the seats for establishments of one pôle. */
    RESERVED_FOR_ESTABLISHMENT(CascadeStep.RESERVED_FOR_ESTABLISHMENT),
    /** The host named the pôle, and the rector lets partners do so. */
    DESIGNATED_POLE(CascadeStep.DESIGNATED_POLE),
    /** A rule of {@code routing.yaml} names the custodian. */
    ROUTING_RULE(CascadeStep.SPECIALISED_POLE),
    /** A campus that goes first has the offer's speciality. */
    SPECIALISED_POLE(CascadeStep.SPECIALISED_POLE),
    /** The INSEE code of the place. */
    COMMUNE_BY_CODE(CascadeStep.COMMUNE),
    /** The INSEE code is that of a commune which was merged into another: the place lies in today's. */
    COMMUNE_BY_FORMER_CODE(CascadeStep.COMMUNE),
    /** The INSEE code stands for a city; the postcode or the town tells the arrondissement. */
    COMMUNE_BY_CODE_AND_ARRONDISSEMENT(CascadeStep.COMMUNE),
    /** The town is one of those that share the postcode. */
    COMMUNE_BY_POSTCODE_AND_TOWN(CascadeStep.POSTCODE_AND_TOWN),
    /** A single commune has the postcode. */
    COMMUNE_BY_POSTCODE(CascadeStep.POSTCODE),
    /** What stands in the postcode's field is the INSEE code of the town. */
    COMMUNE_BY_CODE_IN_POSTCODE(CascadeStep.POSTCODE_AND_TOWN),
    /** The postcode is a CEDEX or unknown, and a single commune of its départements bears the town's name. */
    COMMUNE_BY_TOWN_AND_CEDEX(CascadeStep.POSTCODE_AND_TOWN),
    /** A single commune of the département bears the town's name. */
    COMMUNE_BY_TOWN_AND_DEPARTMENT(CascadeStep.COMMUNE),
    /** Several communes remain possible, or the town is unknown at its postcode, and all belong to one pôle. */
    POLE_BY_CANDIDATES(CascadeStep.POSTCODE),
    /** Only the département is known and it has one pôle. */
    POLE_BY_DEPARTMENT(CascadeStep.ONE_POLE_OF_DEPARTMENT),

    /** A coordinator said whose the address is. */
    CORRECTED_BY_COORDINATOR(CascadeStep.COMMUNE),
    /** Several pôles remain possible, and the one that needs the seats most received the most of them. */
    SHARED_BY_NEED(CascadeStep.SEVERAL_POLES_OF_DEPARTMENT),
    /** The pôle that has the offer released seats, and those that need them most received them. */
    SURPLUS_RELEASED(CascadeStep.SEVERAL_POLES_OF_DEPARTMENT),

    /** Triage: the place is abroad. */
    ABROAD(CascadeStep.ABROAD),
    /** Triage: the trainee works at a distance, and the head office is no place. */
    REMOTE(CascadeStep.REGION_NATION_OR_REMOTE),
    /** Triage: the whole country. */
    NATIONAL(CascadeStep.REGION_NATION_OR_REMOTE),
    /** Triage: a region. */
    REGIONAL(CascadeStep.REGION_NATION_OR_REMOTE),
    /** Triage: the place has no postcode, commune or département. */
    UNKNOWN_PLACE(CascadeStep.UNKNOWN),
    /** Triage: no commune has this code, postcode or name. */
    NO_SUCH_COMMUNE(CascadeStep.UNKNOWN),
    /** Triage: the commune belongs to another académie. */
    OUTSIDE_ACADEMY(CascadeStep.UNKNOWN),
    /** Triage: the commune is of the académie but on no pôle's territory. */
    COMMUNE_WITHOUT_POLE(CascadeStep.UNKNOWN),
    /** Triage: communes of several pôles remain possible. */
    AMBIGUOUS_COMMUNE(CascadeStep.POSTCODE_AND_TOWN),
    /** Triage: only the département is known and it has several pôles. */
    AMBIGUOUS_DEPARTMENT(CascadeStep.SEVERAL_POLES_OF_DEPARTMENT),
    /** Triage: no map of pôles is in force on the day. */
    NO_MAP_IN_FORCE(CascadeStep.UNKNOWN);

    private final CascadeStep step;

    PlacingRule(CascadeStep step) {
        this.step = step;
    }

    /** Whether an offer so placed is left to several pôles, so that its seats may be shared by need. */
    public boolean isShareable() {
        return switch (this) {
            case AMBIGUOUS_COMMUNE, AMBIGUOUS_DEPARTMENT, REGIONAL, NATIONAL, REMOTE -> true;
            default -> false;
        };
    }

    /** Whether other pôles than the custodian may use seats of an offer so placed. */
    public boolean isShared() {
        return this == SHARED_BY_NEED || this == SURPLUS_RELEASED;
    }

    /**
     * Whether a pôle that has an offer so placed may release seats of it: not where the host chose whose they are, nor
     * where they are shared already.
     */
    public boolean isReleasable() {
        return switch (this) {
            case ROUTING_RULE,
                    SPECIALISED_POLE,
                    COMMUNE_BY_CODE,
                    COMMUNE_BY_FORMER_CODE,
                    COMMUNE_BY_CODE_AND_ARRONDISSEMENT,
                    COMMUNE_BY_POSTCODE_AND_TOWN,
                    COMMUNE_BY_POSTCODE,
                    COMMUNE_BY_CODE_IN_POSTCODE,
                    COMMUNE_BY_TOWN_AND_CEDEX,
                    COMMUNE_BY_TOWN_AND_DEPARTMENT,
                    POLE_BY_CANDIDATES,
                    POLE_BY_DEPARTMENT,
                    CORRECTED_BY_COORDINATOR -> true;
            default -> false;
        };
    }

    /** Whether the place alone decided, so that someone who knows the address may say it better. */
    public boolean isByPlace() {
        return step.number() >= CascadeStep.COMMUNE.number();
    }

    /** The step of the cascade that the rule belongs to. */
    public CascadeStep step() {
        return step;
    }
}
