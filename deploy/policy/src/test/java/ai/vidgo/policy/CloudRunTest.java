package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
                    Stream.of(
                            "init-materials",
                            "migrate-auth",
                            "migrate-catalog",
                            "migrate-generation",
                            "migrate-billing"))
            .toList();

    @TempDir
    static Path rendered;

    /** Every line of the manifests: an installation that uses all of it. */
    @BeforeAll
    static void render() throws Exception {
        Path settings = Files.writeString(rendered.resolve("settings"), ReleaseScript.EXAMPLE + """
                UNUSED=
                ECPAY_INVOICE_MERCHANT_ID=3000001
                INVOICE_SELLER_NAME='Example & Co.'
                INVOICE_SELLER_COMPANY_NUMBER=12345675
                INVOICE_SELLER_ADDRESS='1 Example Road, Taipei'
                INVOICE_SELLER_EMAIL=invoices@example.com
                ECPAY_STATEMENT_AFTER=10:00
                """);
        ReleaseScript.Run run = ReleaseScript.run("--render", settings.toString(), rendered.toString());
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
        assertThat(Integer.parseInt(scaling.annotation("autoscaling.knative.dev/minScale")))
                .as("timers and outboxes need an instance; only the gateway has none")
                .isGreaterThanOrEqualTo(name.equals("gateway") ? 0 : 1);
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
    @FieldSource("MANIFESTS")
    void everyVariableIsReadBySomeSetting(String name) {
        assertThat(variables(name).keySet()).isSubsetOf(Project.variablesReadBy(module(name)));
    }

    @ParameterizedTest
    @FieldSource("MANIFESTS")
    void everyValueIsOneThatTheServiceTakes(String name) {
        variables(name).forEach((variable, value) -> EnumeratedSettings.assertAccepted(name, variable, value));
    }

    @ParameterizedTest
    @FieldSource("MANIFESTS")
    void thePageNamesEverySecretThatSomebodyHasToMake(String name) {
        assertThat(container(name).at("env").list())
                .flatExtracting(variable ->
                        variable.find("valueFrom/secretKeyRef/name").stream().toList())
                .allSatisfy(secret ->
                        assertThat(Project.text("deploy/cloud-run/README.md")).contains("`" + secret.text() + "`"));
    }

    /** The frontend is at another host than the gateway, where a relative address of a picture leads nowhere. */
    @ParameterizedTest
    @FieldSource("MANIFESTS")
    void whoeverHasTheBucketSaysWhereMediaAreFetched(String name) {
        Map<String, String> variables = variables(name);

        if (variables.containsKey("S3_BUCKET")) {
            assertThat(variables).containsEntry("MEDIA_BASE_URL", "https://api.example.com");
        }
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
        int library = poolSize("init-materials");

        assertThat(always + replaced + migration + library).isLessThanOrEqualTo(limit - RESERVED_CONNECTIONS);
        assertThat(Project.text("docs/operations.md"))
                .as("the page for operators reckons with the same numbers")
                .contains("| all instances | %d |".formatted(always))
                .contains("| the release before, beside one service | %d |".formatted(replaced))
                .contains("| a migration | %d |".formatted(migration))
                .contains("| the job that fills the library | %d |".formatted(library))
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
        assertThat(variables(name).get("MIGRATE_AT_START")).isEqualTo(name.equals("gateway") ? null : "false");
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
    void whatSettingsSayArrivesAsItStands() {
        assertThat(variables("billing-service")).containsEntry("INVOICE_SELLER_NAME", "Example & Co.");
    }

    /** It knows what a worker knows, and does what the job of the same name does in {@code compose.yaml}. */
    @Test
    void aJobFillsTheLibraryAndEnds() {
        Map<String, String> job = variables("init-materials");

        assertThat(manifest("init-materials").at("kind").text()).isEqualTo("Job");
        assertThat(container("init-materials").at("image").text())
                .isEqualTo(container("generation-worker").at("image").text());
        assertThat(job)
                .containsEntry("VIDGO_ROLE", "init")
                .containsEntry("MIGRATE_AT_START", "false")
                .containsEntry("PREGENERATION_LIMIT", "30")
                .containsEntry("MIN_TEMPLATES", "3")
                .containsKeys(variables("generation-worker").keySet().stream()
                        .filter(variable -> !variable.equals("TRUSTED_PROXY_COUNT"))
                        .toArray(String[]::new));
    }

    private static int instances(String name) {
        return Integer.parseInt(
                manifest(name).at("spec/template/metadata/annotations").annotation("autoscaling.knative.dev/maxScale"));
    }

    private static int poolSize(String name) {
        return Integer.parseInt(variables(name).get("DB_POOL_SIZE"));
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

    /** Variables of a container by name; a secret has no value here. */
    private static Map<String, String> variables(String name) {
        return container(name).at("env").list().stream()
                .collect(Collectors.toMap(
                        variable -> variable.at("name").text(),
                        variable -> variable.find("value").map(Manifest::text).orElse("")));
    }

    /** The module that a manifest's image is made of. */
    private static String module(String name) {
        return switch (name) {
            case "generation-worker", "init-materials" -> "generation-service";
            default -> name.startsWith("migrate-") ? name.substring("migrate-".length()) + "-service" : name;
        };
    }

    private static int number(Manifest value) {
        return Integer.parseInt(value.text());
    }
}
