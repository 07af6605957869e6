package fr.aiguillage.core.matching.value;

import fr.aiguillage.contract.Siret;
import org.jspecify.annotations.Nullable;

/** A SIRET whose check digit holds; one that does not is as good as none. */
final class SiretNormaliser implements Normaliser {

    @Override
    public @Nullable Value normalise(RawValues raw) {
        return Siret.find(raw.first()).map(siret -> Value.ofText(siret.value())).orElse(null);
    }
}
