package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests of {@code deploy/cloud-run} as {@code release.sh} renders them. */
class CloudRunTest {

    private static final Pattern CONNECTION_LIMIT = Pattern.compile("max_connections=(\\d+)");

    /** What the database itself and its operators need beside the services. */
    private static final int RESERVED_CONNECTIONS = 20;

    static final List<String> SERVICES = List.of(
            "auth-service", "catalog-service", "generation-service", "generation-worker", "billing-service", "gateway");

    static final List<String> MANIFESTS = Stream.concat(
                    SERVICES.stream(),
                    Stream.of("migrate-auth", "migrate-catalog", "migrate-generation", "migrate-billing"))
            .toList();

    @TempDir
    static Path rendered;

    @BeforeAll
    static void render() throws Exception {
        Path settings = Files.writeString(
                rendered.resolve("settings"), Project.text("deploy/cloud-run/settings.example") + """
                AUTH_SERVICE_IMAGE=registry.example/auth-service@sha256:0a
                CATALOG_SERVICE_IMAGE=registry.example/catalog-service@sha256:0b
                GENERATION_SERVICE_IMAGE=registry.example/generation-service@sha256:0c
                BILLING_SERVICE_IMAGE=registry.example/billing-service@sha256:0d
                GATEWAY_IMAGE=registry.example/gateway@sha256:0e
                """);
        Run run = release("--render", settings.toString(), rendered.toString());
        assertThat(run.status()).as(run.output()).isZero();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void serviceHoldsToTheRules(String name) {
        Manifest service = manifest(name);
        Manifest container = service.at("spec/template/spec/containers/0");
        String ingress = service.at("metadata/annotations").annotation("run.googleapis.com/ingress");
        Manifest scaling = service.at("spec/template/metadata/annotations");

        assertThat(service.at("metadata/name").text()).isEqualTo(name);
        assertThat(ingress).as("who may reach it").isEqualTo(name.equals("gateway") ? "all" : "internal");
        assertThat(container.at("image").text())
                .as("an image that nobody can change")
                .contains("@sha256:");
        assertThat(container.at("resources/limits/cpu").text()).isNotEmpty();
        assertThat(container.at("resources/limits/memory").text()).matches("\\d+(Mi|Gi)");
        assertThat(container.at("startupProbe/httpGet/path").text()).startsWith("/");
        assertThat(container.at("livenessProbe/httpGet/path").text()).startsWith("/");
        assertThat(service.at("spec/template/spec/serviceAccountName").text()).startsWith(name + "@");
        assertThat(number(service.at("spec/template/spec/containerConcurrency")))
                .isBetween(1, 1000);
        assertThat(scaling.annotation("autoscaling.knative.dev/maxScale")).matches("\\d+");
        assertThat(scaling.annotation("run.googleapis.com/cpu-throttling"))
                .as("outboxes and timers work between requests")
                .isEqualTo("false");
    }

    @ParameterizedTest
    @FieldSource("MANIFESTS")
    void secretsComeByReference(String name) {
        List<Manifest> variables = container(name).at("env").list();

        assertThat(variables).isNotEmpty().allSatisfy(variable -> {
            String called = variable.at("name").text();
            if (Secrecy.isSecret(called)) {
                assertThat(variable.at("valueFrom/secretKeyRef/name").text())
                        .as(called)
                        .isNotBlank();
                assertThat(variable.find("value")).as(called).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyVariableIsReadBySomeSetting(String name) {
        Set<String> read = Project.variablesReadBy(name.equals("generation-worker") ? "generation-service" : name);

        assertThat(container(name).at("env").list())
                .extracting(variable -> variable.at("name").text())
                .allSatisfy(variable -> assertThat(read).contains(variable));
    }

    /**
     * The worst moment: every service has all its instances, those of the release before still stand beside one of them
     * (they are replaced one after the other), and a migration runs.
     */
    @Test
    void allInstancesTogetherLeaveTheDatabaseConnections() {
        int limit = connectionLimit();
        List<Integer> budgets = SERVICES.stream()
                .filter(name -> !name.equals("gateway"))
                .map(name -> instances(name) * poolSize(name))
                .toList();
        int always = budgets.stream().mapToInt(Integer::intValue).sum();
        int replaced = Collections.max(budgets);
        int migration = poolSize("migrate-billing");

        assertThat(always + replaced + migration).isLessThanOrEqualTo(limit - RESERVED_CONNECTIONS);
        assertThat(Project.text("docs/operations.md"))
                .as("the page for operators reckons with the same numbers")
                .contains("| all instances | %d |".formatted(always))
                .contains("| the release before, beside one service | %d |".formatted(replaced))
                .contains("| a migration | %d |".formatted(migration))
                .contains("| kept for the database and its operators | %d |".formatted(RESERVED_CONNECTIONS))
                .contains("| `max_connections` | %d |".formatted(limit));
    }

    /** One place to take a number from would be better; a database that is made by hand has none. */
    private static int connectionLimit() {
        Matcher limit = CONNECTION_LIMIT.matcher(Project.text("deploy/cloud-run/README.md"));
        assertThat(limit.find()).as("the page says what to give the database").isTrue();
        return Integer.parseInt(limit.group(1));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void servicesLeaveMigrationsToTheJob(String name) {
        List<String> told = container(name).at("env").list().stream()
                .filter(variable -> variable.at("name").text().equals("MIGRATE_AT_START"))
                .map(variable -> variable.at("value").text())
                .toList();

        assertThat(told).isEqualTo(name.equals("gateway") ? List.of() : List.of("false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate-auth", "migrate-catalog", "migrate-generation", "migrate-billing"})
    void theJobMigratesAndKnowsNothingButItsDatabase(String name) {
        assertThat(container(name).at("args").list()).extracting(Manifest::text).containsExactly("--migrate");
        assertThat(container(name).at("env").list())
                .extracting(variable -> variable.at("name").text())
                .containsExactlyInAnyOrder("DATABASE_URL", "DB_POOL_SIZE");
    }

    @Test
    void aReleaseWithoutASettingStopsAndNamesIt() throws Exception {
        Path settings = Files.writeString(
                rendered.resolve("incomplete"),
                Project.text("deploy/cloud-run/settings.example").replaceAll("(?m)^CONTACT_EMAIL=.*$", ""));

        Run run = release("--render", settings.toString(), rendered.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("CONTACT_EMAIL");
    }

    private static int instances(String name) {
        return Integer.parseInt(
                manifest(name).at("spec/template/metadata/annotations").annotation("autoscaling.knative.dev/maxScale"));
    }

    private static int poolSize(String name) {
        return container(name).at("env").list().stream()
                .filter(variable -> variable.at("name").text().equals("DB_POOL_SIZE"))
                .map(variable -> number(variable.at("value")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " sets no DB_POOL_SIZE"));
    }

    private static Manifest manifest(String name) {
        try {
            return Manifest.parse(Files.readString(rendered.resolve(name + ".yaml")));
        } catch (IOException e) {
            throw new AssertionError(name + " was not rendered", e);
        }
    }

    private static Manifest container(String name) {
        Manifest manifest = manifest(name);
        return manifest.find("spec/template/spec/template/spec/containers/0")
                .orElseGet(() -> manifest.at("spec/template/spec/containers/0"));
    }

    private static int number(Manifest value) {
        return Integer.parseInt(value.text());
    }

    private static Run release(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of("bash", Project.file("deploy/cloud-run/release.sh").toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(rendered, "release", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }

    private record Run(int status, String output) {}
}
