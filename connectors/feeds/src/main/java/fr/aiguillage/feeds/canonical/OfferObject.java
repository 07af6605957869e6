package fr.aiguillage.feeds.canonical;

import java.util.Set;

/** The objects that a canonical offer is made of, with the names of their fields: everything that is let in. */
enum OfferObject {
    OFFER(
            "source",
            "originChain",
            "title",
            "description",
            "tasks",
            "learningGoals",
            "seatBlocks",
            "naf",
            "rome",
            "host",
            "place",
            "contact",
            "tutor",
            "accessibility",
            "inclusion",
            "transport",
            "equipment",
            "reservedFor",
            "reservedUntil",
            "diffusionScope",
            "validity",
            "status",
            "agreementRef"),
    SOURCE("remoteId", "version", "updatedAt", "permalink"),
    SEAT_BLOCK("kind", "levels", "formation", "weeks", "seats", "remaining", "weeklyHours", "minAge", "maxAge"),
    FORMATION("mef", "rncp", "label"),
    HOST("siret", "siren", "legalName", "brand", "naf", "sizeBand", "sector"),
    PLACE(
            "address",
            "postcode",
            "city",
            "inseeCode",
            "lat",
            "lon",
            "precision",
            "department",
            "multiSite",
            "remote",
            "abroad"),
    CONTACT("role", "functionalEmail", "phone", "name"),
    TUTOR("role", "count"),
    ACCESSIBILITY("wheelchair", "sensory", "cognitive", "adaptedPost", "sourceClaim"),
    INCLUSION("openToReentry", "openToUnder16", "supportOffered"),
    TRANSPORT("publicTransport", "minutes", "housing", "mealProvided", "requiresVehicle"),
    EQUIPMENT("ppeRequired", "providedBy", "regulatedWorks", "derogationDeclared", "derogationDate"),
    RESERVED_FOR("poles", "uai", "rep", "qpv"),
    VALIDITY("publishedAt", "expiresAt", "lastConfirmedAt");

    private final Set<String> fields;

    OfferObject(String... fields) {
        this.fields = Set.of(fields);
    }

    Set<String> fields() {
        return fields;
    }
}
