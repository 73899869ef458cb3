package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
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

    private static final String IMAGES = """
            AUTH_SERVICE_IMAGE=registry.example/auth-service@sha256:0a
            CATALOG_SERVICE_IMAGE=registry.example/catalog-service@sha256:0b
            GENERATION_SERVICE_IMAGE=registry.example/generation-service@sha256:0c
            BILLING_SERVICE_IMAGE=registry.example/billing-service@sha256:0d
            GATEWAY_IMAGE=registry.example/gateway@sha256:0e
            """;

    @TempDir
    static Path rendered;

    /** Every line of the manifests: an installation that uses all of it. */
    @BeforeAll
    static void render() throws Exception {
        Path settings = Files.writeString(
                rendered.resolve("settings"), Project.text("deploy/cloud-run/settings.example") + IMAGES + """
                UNUSED=
                ECPAY_INVOICE_MERCHANT_ID=3000001
                INVOICE_SELLER_NAME='Example & Co.'
                INVOICE_SELLER_COMPANY_NUMBER=12345675
                INVOICE_SELLER_ADDRESS='1 Example Road, Taipei'
                INVOICE_SELLER_EMAIL=invoices@example.com
                ECPAY_STATEMENT_AFTER=10:00
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

    /** Secret Manager takes no empty secret, and a service takes an invented key for one of a vendor's. */
    @Test
    void whatAnInstallationDoesNotUseIsLeftOut() throws Exception {
        Path out = rendered.resolve("few");
        Path settings = Files.writeString(
                rendered.resolve("without"),
                Project.text("deploy/cloud-run/settings.example") + IMAGES + "UNUSED+=' A2E_API_KEY'\n");

        Run run = release("--render", settings.toString(), out.toString());

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(Files.readString(out.resolve("billing-service.yaml")))
                .contains("ECPAY_HASH_KEY")
                .doesNotContain("ECPAY_INVOICE_", "ECPAY_PREVIOUS_", "ECPAY_CREDIT_CHECK_CODE");
        assertThat(Files.readString(out.resolve("generation-worker.yaml")))
                .contains("PIAPI_KEY")
                .doesNotContain("A2E_API_KEY", "POLLO_WEBHOOK_SECRET");
    }

    @Test
    void aMisspeltNameOfWhatIsNotUsedStopsTheRelease() throws Exception {
        Path settings = Files.writeString(
                rendered.resolve("misspelt"),
                Project.text("deploy/cloud-run/settings.example") + IMAGES + "UNUSED+=' A2E_KEY'\n");

        Run run = release(
                "--render", settings.toString(), rendered.resolve("nowhere").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("A2E_KEY");
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

    /** Otherwise the manifest would be what it was, and nobody would read a secret's new version. */
    @Test
    void everyReleaseMakesNewRevisionsAndSaysWhich() throws Exception {
        Path applied = Files.createDirectory(rendered.resolve("applied"));
        Path vendor = Files.createDirectory(rendered.resolve("bin")).resolve("gcloud");
        Files.writeString(vendor, """
                #!/bin/bash
                if [[ $* == artifacts* ]]; then echo sha256:0f; fi
                if [[ $2 == services ]]; then cp "$4" "%s/$(sed -n 's/^  name: //p' "$4" | head -n 1)"; fi
                echo "$*" >>"%s/calls"
                """.formatted(applied, applied));
        assertThat(vendor.toFile().setExecutable(true)).isTrue();

        Run run = run(
                Map.of("PATH", vendor.getParent() + ":" + System.getenv("PATH")),
                Project.file("deploy/cloud-run/settings.example").toString(),
                "1.4.0");

        assertThat(run.status()).as(run.output()).isZero();
        for (String name : SERVICES) {
            Manifest template =
                    Manifest.parse(Files.readString(applied.resolve(name))).at("spec/template/metadata/annotations");
            assertThat(template.annotation("vidgo/release"))
                    .matches("1\\.4\\.0 \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        }
        assertThat(Files.readAllLines(applied.resolve("calls")))
                .as("the library is filled when somebody asks for it")
                .noneMatch(call -> call.contains("jobs execute init-materials"))
                .last(InstanceOfAssertFactories.STRING)
                .startsWith("run jobs replace");
    }

    @Test
    void anotherProxyCountsOnlyWhereNobodyPassesItBy() throws Exception {
        String settings = Project.text("deploy/cloud-run/settings.example");
        Path open =
                Files.writeString(rendered.resolve("open"), settings.replace("GATEWAY_PROXIES=1", "GATEWAY_PROXIES=2"));
        Path closed = Files.writeString(
                rendered.resolve("closed"),
                Files.readString(rendered.resolve("settings"))
                        .replace("GATEWAY_PROXIES=1", "GATEWAY_PROXIES=2")
                        .replace("GATEWAY_INGRESS=all", "GATEWAY_INGRESS=internal-and-cloud-load-balancing"));
        Path out = rendered.resolve("behind");

        Run refused = release("--render", open.toString(), out.toString());
        Run taken = release("--render", closed.toString(), out.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("GATEWAY_INGRESS=internal-and-cloud-load-balancing");
        assertThat(taken.status()).as(taken.output()).isZero();
        assertThat(Files.readString(out.resolve("gateway.yaml")))
                .contains("run.googleapis.com/ingress: internal-and-cloud-load-balancing")
                .contains("{name: TRUSTED_PROXY_COUNT, value: \"2\"}");
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

    private static Run release(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private static Run run(Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of("bash", Project.file("deploy/cloud-run/release.sh").toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(rendered, "release", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }

    private record Run(int status, String output) {}
}
