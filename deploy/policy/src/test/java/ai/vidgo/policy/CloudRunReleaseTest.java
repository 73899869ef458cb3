package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code release.sh} of {@code deploy/cloud-run} does with its settings, and what it refuses. */
class CloudRunReleaseTest {

    @TempDir
    Path folder;

    /** Secret Manager takes no empty secret, and a service takes an invented key for one of a vendor's. */
    @Test
    void whatAnInstallationDoesNotUseIsLeftOut() throws Exception {
        Path out = folder.resolve("few");
        Path settings =
                Files.writeString(folder.resolve("without"), ReleaseScript.EXAMPLE + "UNUSED+=' A2E_API_KEY'\n");

        ReleaseScript.Run run = ReleaseScript.run("--render", settings.toString(), out.toString());

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
        Path settings = Files.writeString(folder.resolve("misspelt"), ReleaseScript.EXAMPLE + "UNUSED+=' A2E_KEY'\n");

        ReleaseScript.Run run = ReleaseScript.run(
                "--render", settings.toString(), folder.resolve("nowhere").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("A2E_KEY");
    }

    /** Otherwise the manifest would be what it was, and nobody would read a secret's new version. */
    @Test
    void everyReleaseMakesNewRevisionsAndSaysWhich() throws Exception {
        Path applied = Files.createDirectory(folder.resolve("applied"));
        Path vendor = Files.createDirectory(folder.resolve("bin")).resolve("gcloud");
        Files.writeString(vendor, """
                #!/bin/bash
                if [[ $* == artifacts* ]]; then echo sha256:0f; fi
                if [[ $2 == services ]]; then cp "$4" "%s/$(sed -n 's/^  name: //p' "$4" | head -n 1)"; fi
                echo "$*" >>"%s/calls"
                """.formatted(applied, applied));
        assertThat(vendor.toFile().setExecutable(true)).isTrue();

        ReleaseScript.Run run = ReleaseScript.run(
                Map.of("PATH", vendor.getParent() + ":" + System.getenv("PATH")),
                Project.file("deploy/cloud-run/settings.example").toString(),
                "1.4.0");

        assertThat(run.status()).as(run.output()).isZero();
        for (String name : CloudRunTest.SERVICES) {
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
        String settings = ReleaseScript.EXAMPLE;
        Path open =
                Files.writeString(folder.resolve("open"), settings.replace("GATEWAY_PROXIES=1", "GATEWAY_PROXIES=2"));
        Path closed = Files.writeString(
                folder.resolve("closed"),
                settings.replace("GATEWAY_PROXIES=1", "GATEWAY_PROXIES=2")
                        .replace("GATEWAY_INGRESS=all", "GATEWAY_INGRESS=internal-and-cloud-load-balancing"));
        Path out = folder.resolve("behind");

        ReleaseScript.Run refused = ReleaseScript.run("--render", open.toString(), out.toString());
        ReleaseScript.Run taken = ReleaseScript.run("--render", closed.toString(), out.toString());

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
                folder.resolve("incomplete"), ReleaseScript.EXAMPLE.replaceAll("(?m)^CONTACT_EMAIL=.*$", ""));

        ReleaseScript.Run run = ReleaseScript.run("--render", settings.toString(), folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("CONTACT_EMAIL");
    }
}
