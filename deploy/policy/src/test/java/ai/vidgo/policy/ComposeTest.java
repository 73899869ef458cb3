package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code deploy/compose/compose.yaml} (contract: operations §7). */
class ComposeTest {

    /** Compose names of what runs one of our images, with the module that the image is made of. */
    private static final Map<String, String> OURS = Map.of(
            "auth-service", "auth-service",
            "catalog-service", "catalog-service",
            "generation-service", "generation-service",
            "worker", "generation-service",
            "init-materials", "generation-service",
            "billing-service", "billing-service",
            "backend", "gateway");

    /** What may be reached from outside the machine. */
    private static final Set<String> PUBLIC = Set.of("backend", "frontend");

    private static final Pattern READ = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
    private static final Pattern SETTING_ROW = Pattern.compile("(?m)^\\| (`[A-Z][^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]+(_[A-Z0-9]+)+");

    private static final Path COMPOSE = Project.file("deploy/compose/compose.yaml");

    private final Manifest compose = Manifest.parse(Project.text("deploy/compose/compose.yaml"));

    @Test
    void keepsTheNamesOfTheOriginal() {
        assertThat(services())
                .containsKeys("postgres", "redis", "mailpit", "backend", "worker", "init-materials", "frontend");
    }

    @Test
    void theLibraryIsFilledOnceAndOnlyWhenAskedFor() {
        Manifest init = services().get("init-materials");

        assertThat(init.at("profiles").list()).extracting(Manifest::text).containsExactly("init");
        assertThat(init.at("restart").text()).isEqualTo("no");
        assertThat(init.at("environment/VIDGO_ROLE").text()).isEqualTo("init");
        assertThat(init.at("environment/PREGENERATION_LIMIT").text()).contains("30");
        assertThat(init.at("environment/MIN_TEMPLATES").text()).contains("3");
    }

    /** Contract: operations §7. The images have no shell, so the program asks itself. */
    @Test
    void theBackendIsAskedForItsHealthAndTheFrontendWaitsForIt() {
        Manifest check = services().get("backend").at("healthcheck");

        assertThat(check.at("test").list())
                .extracting(Manifest::text)
                .containsExactly("CMD", "/app/service", "--healthy", "/health");
        assertThat(check.at("interval").text()).isEqualTo("30s");
        assertThat(check.at("start_period").text()).isEqualTo("120s");
        assertThat(services().get("frontend").at("depends_on/backend/condition").text())
                .isEqualTo("service_healthy");
    }

    /** What the program says that reads the file; the example with a value for everything that it demands. */
    @Test
    void theComposeProgramAcceptsIt() throws Exception {
        List<String> program = ComposeProgram.found();
        assumeTrue(!program.isEmpty(), "no compose program is installed on this machine");

        ComposeProgram.Config config = ComposeProgram.config(program, List.of(COMPOSE));

        assertThat(config.status()).as(config.output()).isZero();
        Manifest resolved = Manifest.parse(config.output());
        assertThat(resolved.at("services").map()).containsKeys("postgres", "backend", "init-materials");
        assertThat(resolved.at("services/backend/environment/SECRET_KEY").text())
                .isEqualTo("a-value");
    }

    @Test
    void aMissingSecretStopsTheComposeProgram() throws Exception {
        List<String> program = ComposeProgram.found();
        assumeTrue(!program.isEmpty(), "no compose program is installed on this machine");

        ComposeProgram.Config config = ComposeProgram.config(program, List.of(COMPOSE), "BILLING_DB_PASSWORD");

        assertThat(config.status()).isNotZero();
        assertThat(config.output()).contains("BILLING_DB_PASSWORD");
    }

    @Test
    void theFrontendFindsItsBackendWhereItLooks() {
        assertThat(services().get("backend").at("ports").list())
                .extracting(Manifest::text)
                .contains("8001:8000");
        assertThat(services().get("backend").at("image").text()).isEqualTo("vidgo/gateway");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth-service",
                "catalog-service",
                "generation-service",
                "worker",
                "init-materials",
                "billing-service",
                "backend"
            })
    void ourServicesHaveNoRightsTheyDoNotNeed(String name) {
        Manifest service = services().get(name);

        assertThat(service.at("read_only").text()).isEqualTo("true");
        assertThat(service.at("cap_drop/0").text()).isEqualTo("ALL");
        assertThat(service.at("security_opt/0").text()).isEqualTo("no-new-privileges:true");
        assertThat(service.at("environment/DEBUG").text()).isEqualTo("false");
        assertThat(service.find("privileged")).isEmpty();
    }

    @Test
    void everyVariableIsReadBySomeSetting() {
        OURS.forEach((name, module) -> assertThat(
                        services().get(name).at("environment").map().keySet())
                .as(name)
                .isSubsetOf(Project.variablesReadBy(module)));
    }

    /** What stands in {@code .env} and is not passed on is dropped without a word. */
    @Test
    void theExampleNamesWhatComposeReadsAndNothingElse() {
        Set<String> read = new TreeSet<>(Set.of("COMPOSE_PROJECT_NAME"));
        for (String file : List.of("compose.yaml", "observability.yaml")) {
            READ.matcher(Project.text("deploy/compose/" + file))
                    .results()
                    .forEach((MatchResult found) -> read.add(found.group(1)));
        }

        assertThat(example().keySet()).isEqualTo(read);
    }

    @Test
    void billingGetsEverySettingOfThePageAboutPayments() {
        List<String> settings = SETTING_ROW
                .matcher(Project.text("docs/payments.md"))
                .results()
                .flatMap((MatchResult row) -> NAME.matcher(row.group(1)).results())
                .map(MatchResult::group)
                .toList();

        assertThat(settings).contains("ECPAY_MERCHANT_ID", "PADDLE_PUBLIC_KEY");
        assertThat(services().get("billing-service").at("environment").map())
                .containsKeys(settings.toArray(String[]::new));
    }

    /** A variable that is there and empty counts as a value: it hides what the service would have taken. */
    @Test
    void whatIsNotSetHidesNoDefaultOfAService() {
        OURS.forEach((name, module) -> {
            Map<String, String> defaults = Project.defaultsIn(module);
            services().get(name).at("environment").map().forEach((variable, value) -> {
                if (value.text().endsWith(":-}")) {
                    assertThat(defaults.getOrDefault(variable, ""))
                            .as(name + " " + variable)
                            .isEmpty();
                }
            });
        });
    }

    @Test
    void everyValueIsOneThatTheServiceTakes() {
        OURS.keySet()
                .forEach(name -> services()
                        .get(name)
                        .at("environment")
                        .map()
                        .forEach((variable, value) -> EnumeratedSettings.assertAccepted(
                                name, variable, value.text().replaceAll("\\$\\{[A-Z_0-9]+:-([^}]*)}", "$1"))));
    }

    @Test
    void secretsAreDemandedAndNeverWrittenDown() {
        services()
                .forEach((name, service) -> service.find("environment")
                        .ifPresent(environment -> environment.map().forEach((variable, value) -> {
                            if (Secrecy.isSecret(variable) && !variable.equals("REDIS_URL")) {
                                assertThat(value.text())
                                        .as(name + " " + variable)
                                        .contains("${");
                            }
                        })));
        assertThat(example())
                .as("secrets with a value in the example")
                .allSatisfy((variable, value) -> assertThat(Secrecy.isSecret(variable) && !value.isBlank())
                        .isFalse());
    }

    @Test
    void foreignImagesNameTheirVersion() {
        services().forEach((name, service) -> {
            String image = service.find("image").map(Manifest::text).orElse("vidgo/" + name);
            if (!image.startsWith("vidgo/")) {
                assertThat(image).as(name).matches("docker\\.io/[a-z]+/[a-z]+:v?\\d+\\.\\d+.*");
            }
        });
    }

    @Test
    void onlyTheDoorIsOpenToTheNetwork() {
        services().forEach((name, service) -> {
            List<Manifest> ports = service.find("ports").map(Manifest::list).orElse(List.of());
            if (!PUBLIC.contains(name)) {
                assertThat(ports)
                        .as(name)
                        .allSatisfy(port -> assertThat(port.text()).startsWith("127.0.0.1:"));
            }
        });
    }

    private static Map<String, String> example() {
        return Project.text("deploy/compose/env.example")
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }

    private Map<String, Manifest> services() {
        return compose.at("services").map();
    }
}
