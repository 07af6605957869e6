package fr.aiguillage.core.matching.value;

import fr.aiguillage.contract.Siret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SIRET whose check digit holds; one that does not is as good as none. */
final class SiretNormaliser implements Normaliser {

    @Override
    public @Nullable Value normalise(List<String> raw) {
        return Siret.find(raw.get(0)).map(siret -> Value.ofText(siret.value())).orElse(null);
    }
}
