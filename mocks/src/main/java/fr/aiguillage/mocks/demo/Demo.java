package fr.aiguillage.mocks.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.mocks.partner.PartnerSimulator;
import fr.aiguillage.mocks.scenario.Communes;
import fr.aiguillage.mocks.scenario.Fate;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.ScenarioSettings;
import fr.aiguillage.mocks.scenario.TruthFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Shows the hub at work: simulated partners publish a scenario over three days, the hub takes it in, and its books are
 * printed. Then everything goes on as a service until it is interrupted.
 */
public final class Demo {
    private static final String PUSHING_FEED = "cci-lyon";
    private static final List<String> FEEDS =
            List.of("onisep-lyon", "banque-lyon", "pole-emploi-aura", "mission-locale-lyon", PUSHING_FEED);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final DemoSettings settings;
    private final HubProcess hub;
    private final HubApi api;
    private final PrintStream out;
    private final Instant deadline;

    private Demo(DemoSettings settings, HubProcess hub, PrintStream out) {
        this.settings = settings;
        this.hub = hub;
        this.api = new HubApi(hub.url());
        this.out = out;
        this.deadline = Instant.now().plus(settings.patience());
    }

    public static void main(String[] arguments) throws Exception {
        DemoSettings settings = DemoSettings.fromSystem();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Scenario scenario = new Scenario(
                new ScenarioSettings(settings.seed(), settings.size(), LocalDate.now()),
                Communes.read(settings.configDir().resolve("territory").resolve("communes.csv")));
        Path folder = Files.createTempDirectory("aiguillage-demo");
        Secrets secrets = Secrets.random();
        boolean good;
        try (SimulatedPartners partners = new SimulatedPartners(scenario, secrets, folder);
                HubProcess hub = HubProcess.start(settings, folder, partners.environment(EVERY, secrets))) {
            // Closing is also the answer to an interrupt, which does not unwind the stack.
            Runtime.getRuntime().addShutdownHook(new Thread(hub::close));
            TruthFile.write(scenario, folder.resolve("truth.csv"));
            out.println("Scénario : " + settings.size() + " opportunités, graine " + settings.seed() + ", dossier "
                    + folder + ", journal du hub " + hub.log());
            good = new Demo(settings, hub, out).run(scenario, partners, secrets);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(Scenario scenario, SimulatedPartners partners, Secrets secrets) throws Exception {
        while (!api.isReady()) {
            pause();
        }
        out.println("Le hub est prêt : " + hub.url());
        try (PartnerSimulator partner = new PartnerSimulator(
                scenario, OfferSystem.PARTNER, hub.amqp(), PUSHING_FEED, PUSHING_FEED, secrets.partner())) {
            for (int step = 0; step <= Fate.LAST_STEP; step++) {
                out.println("Jour " + (step + 1));
                if (step > 0) {
                    partners.moveTo(step);
                }
                partner.push(step);
                awaitDrained();
            }
            out.println("Accusés lus par " + PUSHING_FEED + " : " + partner.receipts());
        }
        boolean balanced = report();
        if (!settings.exitWhenDrained()) {
            out.println("Le hub continue : " + hub.url() + " (Ctrl-C pour finir)");
            while (hub.isAlive()) {
                Thread.sleep(GLANCE.toMillis());
            }
        }
        return balanced;
    }

    /** Each system must have been read once more before an empty queue means anything. */
    private void awaitDrained() throws InterruptedException {
        Instant polled = Instant.now().plus(EVERY.multipliedBy(2));
        do {
            pause();
            progress();
        } while (Instant.now().isBefore(polled) || !api.books().hold(FEEDS) || !api.isDrained());
    }

    private void progress() throws InterruptedException {
        Books books = api.books();
        out.printf(
                "  reçues %d, livrées %d, fusionnées %d, inchangées %d, en cours %d%n",
                books.total("received"),
                books.total("delivered"),
                books.total("merged"),
                books.total("unchanged"),
                books.total("underWay"));
    }

    private boolean report() throws InterruptedException {
        Books books = api.books();
        while (!api.isDrained() || books.total("underWay") > 0) {
            pause();
            books = api.books();
        }
        out.println();
        out.println(books.table());
        out.println();
        for (JsonNode pole : api.poles()) {
            out.printf(
                    "%-44s %7d%n",
                    pole.path("label").asText(), pole.path("offers").asLong());
        }
        boolean balanced = books.balance();
        out.println(balanced ? "Les comptes tombent juste." : "LES COMPTES NE TOMBENT PAS JUSTE.");
        return balanced;
    }

    private void pause() throws InterruptedException {
        if (!hub.isAlive()) {
            throw new IllegalStateException("the hub has stopped; see " + hub.log());
        }
        if (Instant.now().isAfter(deadline)) {
            throw new IllegalStateException("not drained in " + settings.patience() + "; see " + hub.log());
        }
        Thread.sleep(GLANCE.toMillis());
    }
}
