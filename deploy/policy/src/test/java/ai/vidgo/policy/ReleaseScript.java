package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code deploy/cloud-run/release.sh}. */
final class ReleaseScript {

    /** The example of its settings, with images for a rendering that resolves none. */
    static final String EXAMPLE = Project.text("deploy/cloud-run/settings.example") + """
            AUTH_SERVICE_IMAGE=registry.example/auth-service@sha256:0a
            CATALOG_SERVICE_IMAGE=registry.example/catalog-service@sha256:0b
            GENERATION_SERVICE_IMAGE=registry.example/generation-service@sha256:0c
            BILLING_SERVICE_IMAGE=registry.example/billing-service@sha256:0d
            GATEWAY_IMAGE=registry.example/gateway@sha256:0e
            """;

    private ReleaseScript() {}

    /** What it ended with and wrote. */
    record Run(int status, String output) {}

    static Run run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /** Runs it with variables besides those of this process. */
    static Run run(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("bash", Project.file("deploy/cloud-run/release.sh").toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("release", ".log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(variables);
            Process process = builder.start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return new Run(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
