package fr.aiguillage.core.matching.value;

import fr.aiguillage.contract.Siren;
import fr.aiguillage.contract.Siret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A SIREN, read from a SIRET too; check digits must hold. */
final class SirenNormaliser implements Normaliser {

    @Override
    public @Nullable Value normalise(RawValues raw) {
        for (String value : raw.all()) {
            Optional<Siren> siren = Siren.find(value).or(() -> Siret.find(value).map(Siret::siren));
            if (siren.isPresent()) {
                return Value.ofText(siren.get().value());
            }
        }
        return null;
    }
}
