package fr.aiguillage.contract;

import org.jspecify.annotations.Nullable;

/**
 * Where the trainee goes, which may differ from the host's registered site.
 *
 * @param postcode five digits; never to be taken for an INSEE code, though both look alike
 * @param lat latitude in degrees, WGS 84
 * @param lon longitude in degrees, WGS 84
 * @param precision what is really known; a département's centroid is never a place
 * @param department INSEE code of the département (two characters, three overseas) when that is all that is known
 */
public record Place(
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable CommuneCode inseeCode,
        @Nullable Double lat,
        @Nullable Double lon,
        PlacePrecision precision,
        @Nullable String department,
        boolean multiSite,
        boolean remote,
        boolean abroad) {}
