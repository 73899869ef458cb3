package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code deploy/compose/observability.yaml}, which is laid over {@code compose.yaml}. */
class ObservabilityComposeTest {

    private static final Path COMPOSE = Project.file("deploy/compose/compose.yaml");
    private static final Path OVERLAY = Project.file("deploy/compose/observability.yaml");
    private static final Set<String> TRACED =
            Set.of("auth-service", "catalog-service", "generation-service", "worker", "billing-service", "backend");

    private final Map<String, Manifest> services = Manifest.parse(Project.text("deploy/compose/observability.yaml"))
            .at("services")
            .map();

    @Test
    void allOurServicesSendTraces() {
        assertThat(services).containsKeys(TRACED.toArray(String[]::new));
        TRACED.forEach(name -> assertThat(services.get(name)
                        .at("environment/OTEL_EXPORTER_OTLP_ENDPOINT")
                        .text())
                .as(name)
                .isEqualTo("http://otel-collector:4317"));
    }

    @Test
    void toolsHaveNoRightsTheyDoNotNeedAndFixedVersions() {
        services.forEach((name, service) -> {
            if (!TRACED.contains(name)) {
                assertThat(service.at("image").text()).as(name).matches("docker\\.io/[a-z/-]+:v?\\d+\\.\\d+\\.\\d+");
                assertThat(service.at("read_only").text()).as(name).isEqualTo("true");
                assertThat(service.at("cap_drop/0").text()).as(name).isEqualTo("ALL");
                assertThat(service.find("ports").map(Manifest::list).orElse(List.of()))
                        .as(name)
                        .allSatisfy(port -> assertThat(port.text()).startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void whatIsMountedIsThere() {
        services.values().stream()
                .flatMap(service -> service.find("volumes").map(Manifest::list).orElse(List.of()).stream())
                .map(mount -> mount.text().split(":", 2)[0])
                .filter(source -> source.startsWith("."))
                .forEach(source -> assertThat(Files.exists(OVERLAY.resolveSibling(source)))
                        .as(source)
                        .isTrue());
    }

    @Test
    void prometheusAsksEveryServiceOfTheStack() {
        Manifest prometheus = Manifest.parse(Project.text("deploy/observability/prometheus.yaml"));

        assertThat(prometheus.at("scrape_configs").list())
                .filteredOn(job -> job.find("metrics_path").isPresent())
                .extracting(job -> job.at("static_configs/0/targets/0").text())
                .containsExactlyInAnyOrderElementsOf(
                        TRACED.stream().map(name -> name + ":8000").toList());
    }

    @Test
    void theComposeProgramLaysItOverTheStack() throws Exception {
        List<String> program = ComposeProgram.found();
        assumeTrue(!program.isEmpty(), "no compose program is installed on this machine");

        ComposeProgram.Config config = ComposeProgram.config(program, List.of(COMPOSE, OVERLAY));

        assertThat(config.status()).as(config.output()).isZero();
        Manifest backend = Manifest.parse(config.output()).at("services/backend");
        assertThat(backend.at("image").text()).isEqualTo("vidgo/gateway");
        assertThat(backend.at("environment/OTEL_EXPORTER_OTLP_ENDPOINT").text()).isNotBlank();
        assertThat(backend.at("environment/SECRET_KEY").text()).isEqualTo("a-value");
    }
}
