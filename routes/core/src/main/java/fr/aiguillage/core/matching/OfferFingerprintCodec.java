package fr.aiguillage.core.matching;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Siren;
import fr.aiguillage.contract.Siret;
import fr.aiguillage.contract.SystemId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a fingerprint as one line of text: fields parted by tabs, elements by commas. */
final class OfferFingerprintCodec {

    private static final String FIELD = "\t";
    private static final String ELEMENT = ",";

    private OfferFingerprintCodec() {}

    static byte[] encode(OfferFingerprint print) {
        return String.join(
                        FIELD,
                        print.key().system().value(),
                        print.key().remoteId(),
                        text(print.siret()),
                        text(print.siren()),
                        elements(print.employers()),
                        text(print.commune()),
                        text(print.postcode()),
                        elements(print.titleWords()),
                        elements(print.weeks()),
                        elements(print.levels()))
                .getBytes(StandardCharsets.UTF_8);
    }

    static OfferFingerprint decode(byte[] encoded) {
        String[] fields = new String(encoded, StandardCharsets.UTF_8).split(FIELD, -1);
        return new OfferFingerprint(
                new RecordKey(new SystemId(fields[0]), fields[1]),
                Siret.find(fields[2]).orElse(null),
                Siren.find(fields[3]).orElse(null),
                set(fields[4]),
                CommuneCode.find(fields[5]).orElse(null),
                fields[6].isEmpty() ? null : fields[6],
                set(fields[7]),
                set(fields[8]).stream().map(Integer::valueOf).collect(Collectors.toSet()),
                set(fields[9]));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String elements(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(ELEMENT));
    }

    private static Set<String> set(String field) {
        return field.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(field.split(ELEMENT)));
    }
}
