package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The manifests of {@code deploy/kubernetes}: what was generated, from which settings, and what is laid over it. */
class KubernetesTest {

    static final List<String> SERVICES = List.of(
            "auth-service", "catalog-service", "generation-service", "generation-worker", "billing-service", "gateway");

    private static final String VARIABLE = "quarkus.knative.env.vars.";
    private static final String REFERENCE = "quarkus.knative.env.mapping.";

    @ParameterizedTest
    @FieldSource("SERVICES")
    void onlyTheGatewayIsReachableFromOutside(String name) {
        String visibility = service(name).at("metadata/labels").annotation("networking.knative.dev/visibility");

        assertThat(visibility).isEqualTo(name.equals("gateway") ? "" : "cluster-local");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void serviceHoldsToTheRules(String name) {
        Manifest template = service(name).at("spec/template");
        Manifest container = container(name);

        assertThat(service(name).at("metadata/name").text()).isEqualTo(name);
        if (!name.equals("gateway")) {
            // The extension gives an account of its own to whoever has a database.
            assertThat(template.at("spec/serviceAccountName").text()).isEqualTo(name);
        }
        assertThat(template.at("metadata/annotations").annotation("autoscaling.knative.dev/max-scale"))
                .matches("\\d+");
        assertThat(template.at("spec/containerConcurrency").text()).matches("\\d+");
        assertThat(container.at("image").text()).startsWith("registry.example/vidgo/");
        assertThat(container.at("resources/limits/cpu").text()).isNotBlank();
        assertThat(container.at("resources/limits/memory").text()).matches("\\d+(Mi|Gi)");
        assertThat(container.at("readinessProbe/httpGet/path").text()).startsWith("/q/health");
        assertThat(container.at("livenessProbe/httpGet/path").text()).startsWith("/q/health");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void secretsComeByReferenceAndNothingElseIsInTheFile(String name) {
        assertThat(documents(name))
                .extracting(document -> document.at("kind").text())
                .contains("Service")
                .isSubsetOf("ServiceAccount", "Service");
        assertThat(container(name).at("env").list()).isNotEmpty().allSatisfy(variable -> {
            if (Secrecy.isSecret(variable.at("name").text())) {
                assertThat(variable.find("value")).as(variable.toString()).isEmpty();
                assertThat(variable.at("valueFrom/secretKeyRef/name").text()).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyVariableIsReadBySomeSetting(String name) {
        assertThat(container(name).at("env").list())
                .extracting(variable -> variable.at("name").text())
                .isSubsetOf(Project.variablesReadBy(module(name)));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyValueIsOneThatTheServiceTakes(String name) {
        container(name)
                .at("env")
                .list()
                .forEach(variable -> variable.find("value")
                        .ifPresent(value -> EnumeratedSettings.assertAccepted(
                                name, variable.at("name").text(), value.text())));
    }

    /** Every service reads the ConfigMap, which is made by what the page says. */
    @Test
    void theConfigMapOfThePageIsTaken() {
        String page = Project.text("deploy/kubernetes/README.md");

        EnumeratedSettings.assertLiteralsAccepted("deploy/kubernetes/README.md");
        assertThat(page).contains("--from-literal S3_BUCKET=", "--from-literal MEDIA_BASE_URL=https://");
    }

    /** Knative's ingress finds a service by the host of the request, and knows it under no name without its namespace. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void servicesAreCalledByNamesThatTheIngressKnows(String name) {
        String namespace = Manifest.parse(Project.text("deploy/kubernetes/kustomization.yaml"))
                .at("namespace")
                .text();

        assertThat(container(name).at("env").list())
                .filteredOn(variable -> variable.at("name").text().matches("(AUTH|CATALOG|GENERATION|BILLING)_URL"))
                .hasSize(4)
                .allSatisfy(variable -> assertThat(variable.at("value").text())
                        .isEqualTo("http://%s-service.%s.svc.cluster.local"
                                .formatted(
                                        variable.at("name")
                                                .text()
                                                .replace("_URL", "")
                                                .toLowerCase(Locale.ROOT),
                                        namespace)));
    }

    /** A proxy that stands in the path now and then makes every fixed number of trusted ones wrong. */
    @Test
    void theActivatorStaysOutOfThePath() {
        assertThat(Manifest.parse(Project.text("deploy/kubernetes/kustomization.yaml"))
                        .at("patches")
                        .list())
                .filteredOn(patch -> patch.at("target").map().keySet().equals(Set.of("group", "version", "kind")))
                .flatExtracting(
                        patch -> Manifest.parse(patch.at("patch").text()).list())
                .filteredOn(step -> step.at("path")
                        .text()
                        .equals("/spec/template/metadata/annotations/autoscaling.knative.dev~1target-burst-capacity"))
                .singleElement()
                .satisfies(step -> assertThat(step.at("value").text()).isEqualTo("0"));
        assertThat(SERVICES)
                .allSatisfy(name -> assertThat(service(name)
                                .at("spec/template/metadata/annotations")
                                .annotation("autoscaling.knative.dev/min-scale"))
                        .matches("[1-9]\\d*"));
    }

    /** Whoever changes the settings writes the manifests anew: {@code ./vidgo manifests}. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void theFileIsWhatTheSettingsAskFor(String name) {
        Map<String, String> settings = settings(name);
        Map<String, Manifest> variables = container(name).at("env").list().stream()
                .collect(Collectors.toMap(variable -> variable.at("name").text(), Function.identity()));
        Manifest template = service(name).at("spec/template");

        settings.forEach((key, value) -> {
            if (key.startsWith(VARIABLE)) {
                assertThat(variables
                                .get(variable(key.substring(VARIABLE.length())))
                                .at("value")
                                .text())
                        .as(key)
                        .isEqualTo(value);
            } else if (key.startsWith(REFERENCE) && key.endsWith(".from-secret")) {
                String secret = key.substring(REFERENCE.length(), key.lastIndexOf('.'));
                assertThat(variables
                                .get(variable(secret))
                                .at("valueFrom/secretKeyRef/name")
                                .text())
                        .as(key)
                        .isEqualTo(value);
            }
        });
        assertThat(variables).hasSize((int) settings.keySet().stream()
                .filter(key -> key.startsWith(VARIABLE) || key.endsWith(".from-secret"))
                .count());
        assertThat(container(name).at("resources/limits/memory").text())
                .isEqualTo(settings.get("quarkus.knative.resources.limits.memory"));
        assertThat(template.at("metadata/annotations").annotation("autoscaling.knative.dev/max-scale"))
                .isEqualTo(settings.get("quarkus.knative.max-scale"));
        assertThat(template.at("spec/containerConcurrency").text())
                .isEqualTo(settings.get("quarkus.knative.revision-auto-scaling.container-concurrency"));
    }

    @Test
    void theOverlayTakesEveryFileAndAllRights() {
        Manifest overlay = Manifest.parse(Project.text("deploy/kubernetes/kustomization.yaml"));
        Manifest patch = overlay.at("patches/0");
        Manifest rights = Manifest.parse(patch.at("patch").text()).at("0/value");

        assertThat(overlay.at("resources").list())
                .extracting(Manifest::text)
                .containsExactlyInAnyOrderElementsOf(SERVICES.stream()
                        .map(name -> "generated/" + name + ".yaml")
                        .toList());
        assertThat(patch.at("target").map().keySet()).isEqualTo(Set.of("group", "version", "kind"));
        assertThat(rights.at("runAsNonRoot").text()).isEqualTo("true");
        assertThat(rights.at("readOnlyRootFilesystem").text()).isEqualTo("true");
        assertThat(rights.at("allowPrivilegeEscalation").text()).isEqualTo("false");
        assertThat(rights.at("capabilities/drop/0").text()).isEqualTo("ALL");
    }

    private static Manifest service(String name) {
        return documents(name).stream()
                .filter(document -> document.at("kind").text().equals("Service"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no service " + name));
    }

    private static Manifest container(String name) {
        return service(name).at("spec/template/spec/containers/0");
    }

    private static List<Manifest> documents(String name) {
        return Manifest.parseAll(Project.text("deploy/kubernetes/generated/" + name + ".yaml"));
    }

    private static Map<String, String> settings(String name) {
        Properties settings = new Properties();
        try {
            for (String file : List.of("common", name)) {
                settings.load(new StringReader(Project.text("deploy/kubernetes/settings/" + file + ".properties")));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return settings.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), settings::getProperty));
    }

    private static String variable(String key) {
        return key.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String module(String name) {
        return name.equals("generation-worker") ? "generation-service" : name;
    }
}
