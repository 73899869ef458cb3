package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of {@code deploy/cloud-run/README.md}, beside the manifests and the vendor's rules that they have to fit. */
class CloudRunPageTest {

    private static final String FOLDER = "deploy/cloud-run/";
    private static final String PAGE = Project.text(FOLDER + "README.md");

    /** What the vendor takes as the id of a service account. */
    private static final Pattern ACCOUNT_ID = Pattern.compile("[a-z][a-z0-9-]{4,28}[a-z0-9]");

    private static final Pattern MADE_ACCOUNT = Pattern.compile("service-accounts create ([a-z0-9-]+)");
    private static final Pattern LOOP_OF_SERVICES = Pattern.compile("for s in ([a-z -]+); do\n    gcloud iam ");
    private static final Pattern USED_ACCOUNT = Pattern.compile("serviceAccountName: ([^@\\s]+)@");

    /** Those that {@code release.sh} renders; it makes one for each schema of {@code migrate}. */
    static Stream<String> manifests() {
        return Stream.concat(CloudRunTest.SERVICES.stream(), Stream.of("init-materials", "migrate"));
    }

    @Test
    void accountsAreMadeUnderIdsThatTheVendorTakes() {
        assertThat(accounts())
                .containsAll(CloudRunTest.SERVICES)
                .contains("vidgo-media")
                .allMatch(ACCOUNT_ID.asMatchPredicate());
        assertThat(PAGE.lines().filter(line -> line.contains("serviceAccount:") && !line.contains("$s@")))
                .allMatch(line -> line.contains("serviceAccount:vidgo-media@"));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void whateverRunsHasAnAccountThatIsMade(String name) {
        List<String> used = USED_ACCOUNT
                .matcher(Project.text(FOLDER + name + ".yaml"))
                .results()
                .map(found -> found.group(1))
                .flatMap(account -> Stream.of("auth", "catalog", "generation", "billing")
                        .map(schema -> account.replace("${SCHEMA}", schema)))
                .toList();

        assertThat(accounts()).isNotEmpty().containsAll(used);
    }

    /** No DNS zone is made: this is what brings calls to {@code ingress: internal} in from the network. */
    @ParameterizedTest
    @MethodSource("manifests")
    void whateverLeavesGoesThroughTheNetwork(String name) {
        assertThat(Project.text(FOLDER + name + ".yaml")).contains("run.googleapis.com/vpc-access-egress: all-traffic");
        assertThat(PAGE).contains("--enable-private-ip-google-access").doesNotContain("gcloud dns");
    }

    /** The payment vendor asks for the address that calls come from. */
    @Test
    void vendorsAreCalledFromAnAddressThatStays() {
        assertThat(PAGE)
                .contains("compute addresses create vidgo-egress", "--nat-external-ip-pool vidgo-egress")
                .contains("compute addresses describe vidgo-egress")
                .doesNotContain("--auto-allocate-nat-external-ips");
    }

    @ParameterizedTest
    @ValueSource(strings = {FOLDER + "README.md", "docs/operations.md"})
    void commandsSayInWhichRegion(String file) {
        assertThat(Project.text(file).lines().filter(line -> line.contains("gcloud run ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("--region $REGION"));
    }

    /** The loop makes what {@code release.sh} looks for. */
    @Test
    void everyImageIsPushedUnderTheTagOfTheRelease() {
        assertThat(PAGE)
                .contains("for s in %s; do\n    docker build".formatted(String.join(" ", Project.SERVICES)))
                .contains("-t $REPOSITORY/$s:1.4.0", "docker push $REPOSITORY/$s:1.4.0")
                .contains("release.sh deploy/cloud-run/settings 1.4.0\n");
    }

    /** Those that have a command of their own, and those of the loop. */
    private static List<String> accounts() {
        return Stream.concat(
                        MADE_ACCOUNT.matcher(PAGE).results().map(found -> found.group(1)),
                        LOOP_OF_SERVICES
                                .matcher(PAGE)
                                .results()
                                .flatMap(found -> Stream.of(found.group(1).split(" ", -1))))
                .toList();
    }
}
