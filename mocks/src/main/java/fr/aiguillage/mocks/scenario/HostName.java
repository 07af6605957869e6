package fr.aiguillage.mocks.scenario;

import java.util.Locale;

/** The ways in which people write down a company's name. */
final class HostName {
    private static final double TYPING_ERROR_SHARE = 0.08;

    private HostName() {}

    static String as(OfferSystem system, Host host, Draw draw) {
        String written = switch (system) {
            case ONISEP -> draw.chance(0.6) ? host.name() : withDottedForm(host);
            case BANK -> draw.chance(0.7) ? host.legalName() : "Ets " + host.name();
            case POLE_EMPLOI -> Hosts.plainCapitals(draw.chance(0.5) ? host.name() : host.legalName());
            case MISSION_LOCALE -> abbreviated(host, draw);
            case PARTNER -> host.name();
        };
        return system != OfferSystem.PARTNER && draw.chance(TYPING_ERROR_SHARE)
                ? TypingErrors.in(written, draw)
                : written;
    }

    private static String withDottedForm(Host host) {
        return host.legalForm().isEmpty()
                ? host.name()
                : host.name() + " " + host.legalForm().replaceAll("(?<=.)(?=.)", ".") + ".";
    }

    private static String abbreviated(Host host, Draw draw) {
        String name = host.name()
                .replace("Boulangerie", "Boul.")
                .replace("Restaurant", "Rest.")
                .replace("Carrosserie", "Carr.")
                .replace("Entreprise", "Ent.")
                .replace("Menuiserie", "Menuis.")
                .replace("Saint", "St");
        return draw.chance(0.5) ? name : name.toLowerCase(Locale.FRENCH);
    }
}
