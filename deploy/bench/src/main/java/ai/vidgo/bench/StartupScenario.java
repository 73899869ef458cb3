package ai.vidgo.bench;

import ai.vidgo.bench.StartedService.Question;
import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From the start of a process to its first right answer of an endpoint that reads the database, and what it occupies then
 * and under load: each service alone, and all five at once, in every form that is built. Migrations are done, as where a job
 * does them.
 */
final class StartupScenario implements Scenario {

    private static final int CLIENTS = 8;
    private static final int WARMING = 20;

    /** What is asked of a service, and a text of the right answer. */
    private record Subject(String service, String path, String expected, String heap, String address) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("auth-service", "/api/v1/auth/jwks.json", "\"keys\"", "256m", "AUTH_URL"),
            new Subject("billing-service", "/api/v1/subscriptions/plans", "\"pro\"", "256m", "BILLING_URL"),
            new Subject(
                    "catalog-service", "/api/v1/demo/presets/background_removal", "\"success\"", "256m", "CATALOG_URL"),
            new Subject("generation-service", "/internal/pregeneration", "\"running\"", "640m", "GENERATION_URL"),
            new Subject("gateway", "/api/v1/subscriptions/plans", "\"pro\"", "256m", ""));

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String what() {
        return "start to the first answer out of the database, memory then and under load; JVM, AOT cache, native";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path work = Files.createTempDirectory("vidgo-startup");
        try {
            for (Packaging packaging : Packaging.values()) {
                new Round(bench, packaging, work).run();
            }
        } finally {
            delete(work);
        }
    }

    /** All measurements of one form. */
    private record Round(Bench bench, Packaging packaging, Path work) {

        void run() throws IOException, InterruptedException {
            List<Subject> built = SUBJECTS.stream()
                    .filter(subject -> packaging.isBuilt(subject.service()))
                    .toList();
            for (Subject subject : built) {
                train(subject);
                alone(subject);
            }
            if (built.size() == SUBJECTS.size()) {
                together();
            } else {
                bench.figures().add(label("services that are built"), built.size(), "of " + SUBJECTS.size());
            }
        }

        private void train(Subject subject) throws IOException, InterruptedException {
            List<String> command = packaging.training(subject.service(), work);
            if (command.isEmpty()) {
                return;
            }
            int port = FreePort.find();
            try (StartedService service = start(subject, command, port, Map.of())) {
                for (int i = 0; i < WARMING; i++) {
                    service.awaitAnswer(question(subject), port);
                }
            }
        }

        private void alone(Subject subject) throws IOException, InterruptedException {
            Map<Measure, List<Double>> found = new EnumMap<>(Measure.class);
            for (int round = 0; round < bench.pace().rounds(); round++) {
                int port = FreePort.find();
                List<String> command = packaging.command(subject.service(), work);
                warmUp(subject);
                try (StartedService service = start(subject, command, port, Map.of());
                        Load load = Load.http(CLIENTS, () -> request(subject, port))) {
                    double millis = service.awaitAnswer(question(subject), port);
                    keep(found, Measure.CPU_MS, service.processorMillis());
                    keep(found, Measure.MS, millis);
                    keep(found, Measure.MB, service.residentMegabytes());
                    LoadResult result = load.run(bench.pace().time());
                    keep(found, Measure.LOADED_MB, service.residentMegabytes());
                    if (round == 0) {
                        bench.figures().add(label(subject.service() + ", load"), result);
                    }
                }
            }
            found.forEach((measure, values) -> report(subject.service(), measure, Medians.of(values)));
            report(subject.service(), Measure.SIZE_MB, packaging.megabytes(subject.service(), work));
        }

        /** The five at the same moment, each knowing the others of its kind. */
        private void together() throws IOException, InterruptedException {
            List<Double> times = new ArrayList<>();
            List<Double> memories = new ArrayList<>();
            for (int round = 0; round < bench.pace().rounds(); round++) {
                Map<String, String> addresses = new HashMap<>();
                Map<Subject, Integer> ports = new HashMap<>();
                for (Subject subject : SUBJECTS) {
                    int port = FreePort.find();
                    ports.put(subject, port);
                    if (!subject.address().isEmpty()) {
                        addresses.put(subject.address(), "http://127.0.0.1:" + port);
                    }
                }
                Map<Subject, StartedService> started = new HashMap<>();
                try {
                    for (Subject subject : SUBJECTS) {
                        List<String> command = packaging.command(subject.service(), work);
                        started.put(subject, start(subject, command, port(ports, subject), addresses));
                    }
                    double last = 0;
                    double memory = 0;
                    for (Map.Entry<Subject, StartedService> one : started.entrySet()) {
                        Subject subject = one.getKey();
                        last = Math.max(last, one.getValue().awaitAnswer(question(subject), port(ports, subject)));
                    }
                    for (StartedService service : started.values()) {
                        memory += service.residentMegabytes();
                    }
                    times.add(last);
                    memories.add(memory);
                } finally {
                    started.values().forEach(StartedService::close);
                }
            }
            report("all", Measure.MS, Medians.of(times));
            report("all", Measure.MB, Medians.of(memories));
        }

        private StartedService start(Subject subject, List<String> command, int port, Map<String, String> own)
                throws IOException {
            Map<String, String> settings =
                    StartedService.settingsBeside(bench.stack().processOf(subject.service()), port);
            settings.putAll(own);
            List<String> limited = new ArrayList<>(command);
            limited.add(1, "-Xmx" + subject.heap());
            return StartedService.start(subject.service(), limited, settings, log(subject));
        }

        private Path log(Subject subject) {
            return bench.stack().log("startup-" + subject.service());
        }

        /** The bench asks the stack's own service first: what it has never done itself would count as the new one's time. */
        private void warmUp(Subject subject) throws IOException {
            int port = bench.stack().uri(subject.service(), "").getPort();
            Question question = question(subject);
            for (int i = 0; i < WARMING; i++) {
                if (!question.isAnsweredAt(port)) {
                    throw new LaunchFailure(subject.service() + " of the stack gives no right answer");
                }
            }
        }

        private Question question(Subject subject) {
            String headers = authorization(subject)
                    .map(value -> "Authorization: " + value + "\r\n")
                    .orElse("");
            return new Question(subject.path(), headers, subject.expected());
        }

        private HttpRequest request(Subject subject, int port) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + subject.path()));
            authorization(subject).ifPresent(value -> request.header("Authorization", value));
            return request.build();
        }

        private Optional<String> authorization(Subject subject) {
            return subject.path().startsWith("/internal/")
                    ? Optional.of("Bearer " + bench.stack().serviceToken())
                    : Optional.empty();
        }

        private void report(String service, Measure measure, double value) {
            bench.figures().ratio(form() + "." + service + "." + measure.key(), value);
        }

        private String label(String text) {
            return form() + ", " + text;
        }

        private String form() {
            return packaging.name().toLowerCase(Locale.ROOT);
        }

        private static int port(Map<Subject, Integer> ports, Subject subject) {
            return Objects.requireNonNull(ports.get(subject));
        }

        private static void keep(Map<Measure, List<Double>> found, Measure measure, double value) {
            found.computeIfAbsent(measure, first -> new ArrayList<>()).add(value);
        }
    }

    /** What is measured of a start, in the order of the report. */
    private enum Measure {
        /** Milliseconds to the first right answer. */
        MS,
        /** Milliseconds of processor time until then. */
        CPU_MS,
        /** Megabytes of memory then. */
        MB,
        /** Megabytes of memory after a load. */
        LOADED_MB,
        /** Megabytes to be delivered. */
        SIZE_MB;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
