package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(Project.text("deploy/compose/env.example")
                        .lines()
                        .filter(line -> line.contains("="))
                        .map(line -> line.split("=", 2))
                        .filter(setting -> Secrecy.isSecret(setting[0]))
                        .filter(setting -> !setting[1].isBlank())
                        .map(setting -> setting[0])
                        .collect(Collectors.toSet()))
                .as("secrets with a value in the example")
                .isEmpty();
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

    private Map<String, Manifest> services() {
        return compose.at("services").map();
    }
}
