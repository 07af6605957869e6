package fr.aiguillage.core.territory;

/**
 * The steps that lead an offer to its custodian, in the order in which they are tried; the first that holds decides.
 * The programme for young people leaving detention is step 3 and narrows who sees the offer; it is never named, since a
 * name would tell what only the custodian and the MLDS may know ({@link Placement#mlds}).
 */
public enum CascadeStep {
    RESERVED_FOR_ESTABLISHMENT("no seat is kept for establishments of one pôle"),
    DESIGNATED_POLE("no pôle is designated"),
    RESTRICTED("narrows visibility, never the custodian"),
    SPECIALISED_POLE("no routing rule gives custody, no campus that goes first has this speciality"),
    COMMUNE("the commune is not known by code or name"),
    POSTCODE("the postcode does not lead to one pôle"),
    POSTCODE_AND_TOWN("postcode and town do not lead to a commune"),
    ONE_POLE_OF_DEPARTMENT("a département with one pôle is not what is known"),
    SEVERAL_POLES_OF_DEPARTMENT("a département with several pôles is not what is known"),
    REGION_NATION_OR_REMOTE("the place is neither a region, the country nor at a distance"),
    ABROAD("the place is not abroad"),
    UNKNOWN("a place of the map is known");

    private final String otherwise;

    CascadeStep(String otherwise) {
        this.otherwise = otherwise;
    }

    /** 1 to 12. */
    public int number() {
        return ordinal() + 1;
    }

    /** Why the step did not decide, when nothing more precise is known. */
    String otherwise() {
        return otherwise;
    }
}
