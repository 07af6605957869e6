package fr.aiguillage.mocks.scenario;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The hosts of a scenario by their number: independent businesses, and the shops of national chains. */
final class Hosts {
    private static final double CHAIN_SHARE = 0.12;
    private static final List<Chain> CHAINS =
            Resource.rows("chains.csv", cells -> new Chain(cells[0], cells[1], cells[2]));
    private static final List<String> FAMILY_NAMES = List.of(
            "Perrin",
            "Chavanne",
            "Berthet",
            "Gonin",
            "Morel",
            "Vernay",
            "Ducreux",
            "Thévenet",
            "Bouvard",
            "Chapuis",
            "Ravier",
            "Collomb",
            "Poncet",
            "Giraud",
            "Faure",
            "Rivoire",
            "Bonnard",
            "Dumoulin",
            "Cottin",
            "Descombes",
            "Charvet",
            "Guillot",
            "Buffard",
            "Meunier",
            "Garnier",
            "Tissot",
            "Laforêt",
            "Béal",
            "Chomel",
            "Vialle");
    private static final List<String> PLACES = List.of(
            "du Rhône",
            "des Brotteaux",
            "du Forez",
            "de la Saône",
            "du Pilat",
            "de la Dombes",
            "du Beaujolais",
            "de la Croix-Rousse",
            "du Bugey",
            "des Monts d'Or",
            "de la Loire",
            "du Gier",
            "de la Gare",
            "du Marché");
    private static final List<String> FORMS = List.of("SARL", "SAS", "EURL", "SA", "SASU", "");
    private static final List<String> STREETS = List.of(
            "rue de la République",
            "avenue Jean Jaurès",
            "rue Victor Hugo",
            "place de l'Église",
            "rue du 8 Mai 1945",
            "boulevard des Alpes",
            "chemin des Vignes",
            "rue Pasteur",
            "zone artisanale des Platières",
            "route de Genève",
            "rue Gambetta",
            "impasse du Moulin",
            "quai de la Saône",
            "allée des Tilleuls");

    private final long seed;
    private final Communes communes;

    Hosts(long seed, Communes communes) {
        this.seed = seed;
        this.communes = communes;
    }

    Host host(int number) {
        Draw draw = Draw.of(seed, "host", number);
        Commune commune = draw.chance(0.04) ? communes.elsewhere(draw) : communes.within(draw);
        String street = draw.between(1, 180) + " " + draw.pick(STREETS);
        String postcode = draw.pick(commune.postcodes());
        return draw.chance(CHAIN_SHARE)
                ? shop(number, draw, commune, postcode, street)
                : independent(number, draw, commune, postcode, street);
    }

    private Host shop(int number, Draw draw, Commune commune, String postcode, String street) {
        int index = draw.below(CHAINS.size());
        Chain chain = CHAINS.get(index);
        String siren = SirenNumbers.siren(index);
        return new Host(
                chain.name(),
                chain.legalName(),
                "",
                SirenNumbers.siret(siren, 2 + number % 9000),
                SirenNumbers.siret(siren, 1),
                Trades.named(chain.trade()),
                commune,
                postcode,
                street);
    }

    private Host independent(int number, Draw draw, Commune commune, String postcode, String street) {
        Trade trade = draw.pick(Trades.ALL);
        String name =
                draw.pick(trade.shopWords()) + " " + (draw.chance(0.6) ? draw.pick(FAMILY_NAMES) : draw.pick(PLACES));
        String form = draw.pick(FORMS);
        String siret = SirenNumbers.siret(SirenNumbers.siren(CHAINS.size() + number), 1);
        String legalName = (form + " " + plainCapitals(name)).strip();
        return new Host(name, legalName, form, siret, siret, trade, commune, postcode, street);
    }

    static String plainCapitals(String text) {
        String apart = Normalizer.normalize(text.replace("œ", "oe"), Normalizer.Form.NFD);
        return apart.replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT);
    }

    private record Chain(String name, String legalName, String trade) {}
}
