package fr.aiguillage.core.territory;

import fr.aiguillage.contract.PoleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Pôles by how near their establishments are. */
final class Neighbours {

    /** Kilometres in a degree of latitude. */
    private static final double KM_PER_DEGREE = 111.2;

    private record Point(double lat, double lon) {}

    private final Map<PoleId, List<Point>> points = new LinkedHashMap<>();

    Neighbours(List<Pole> poles, Communes communes) {
        for (Pole pole : poles) {
            List<Point> known = pole.components().stream()
                    .map(PoleComponent::uai)
                    .filter(Objects::nonNull)
                    .flatMap(uai -> communes.find(uai).stream())
                    .flatMap(Neighbours::point)
                    .toList();
            if (!known.isEmpty()) {
                points.put(pole.id(), known);
            }
        }
    }

    private static Stream<Point> point(Establishment school) {
        Double lat = school.lat();
        Double lon = school.lon();
        return lat == null || lon == null ? Stream.empty() : Stream.of(new Point(lat, lon));
    }

    /** Pôles with an establishment so near, as the crow flies; a flat earth errs by less than 0.1 % there. */
    List<PoleId> within(double lat, double lon, int km) {
        List<PoleId> near = new ArrayList<>();
        double perDegree = KM_PER_DEGREE * Math.cos(Math.toRadians(lat));
        double limit = (double) km * km;
        points.forEach((pole, schools) -> {
            for (Point school : schools) {
                double north = (school.lat() - lat) * KM_PER_DEGREE;
                double east = (school.lon() - lon) * perDegree;
                if (north * north + east * east <= limit) {
                    near.add(pole);
                    return;
                }
            }
        });
        return near;
    }
}
