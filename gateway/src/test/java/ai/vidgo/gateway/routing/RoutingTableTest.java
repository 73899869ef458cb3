package ai.vidgo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {

    private static final RoutingTable TABLE = RoutingTable.load();

    static List<String> contractPaths() throws IOException {
        try (InputStream stream = RoutingTableTest.class.getResourceAsStream("/contract-paths.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("contractPaths")
    void everyPathOfTheContractReachesItsOwner(String line) {
        String[] words = line.split("\\s+", -1);
        String path = words[0].replaceAll("\\{[a-z_]+}", "5f6c2f0e-0000-4000-8000-000000000001");

        Route route = TABLE.find(RequestPath.parse(path).orElseThrow()).orElseThrow();

        assertThat(route.service().id()).isEqualTo(words[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/events",
                "/internal",
                "/api/v1/internal/x",
                "/api/v1",
                "/api",
                "/api/v2/auth/login",
                "/API/v1/auth/login",
                "/api/v1/authentic",
                "/q/metrics",
                "/health/x",
                "/materials"
            })
    void whatNoLineNamesHasNoRoute(String path) {
        assertThat(TABLE.find(RequestPath.parse(path).orElseThrow())).isEmpty();
    }

    @Test
    void slowPathsHaveLongerTimeouts() {
        Route route = TABLE.find(RequestPath.parse("/api/v1/interior/fusion").orElseThrow())
                .orElseThrow();

        assertThat(route.timeout()).isEqualTo(Duration.ofSeconds(130));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/interior/redesign",
                "/api/v1/interior/fusion",
                "/api/v1/interior/edit",
                "/api/v1/interior/style-transfer",
                "/api/v1/generate/interior",
                "/api/v1/demo/generate/paid"
            })
    void aPictureOfTenMebibytesPassesAsBase64(String path) {
        Route route = TABLE.find(RequestPath.parse(path).orElseThrow()).orElseThrow();

        assertThat(route.bodyLimit()).isGreaterThan(10 * 1024 * 1024L * 4 / 3);
    }

    @Test
    void literalsWinOverPlaceholdersAndPlaceholdersOverTails() {
        RoutingTable table = RoutingTable.parse("""
                /a/{x}/c   billing
                /a/b/**    auth
                /a/**      catalog
                """);

        assertThat(service(table, "/a/b/c")).isEqualTo(Service.AUTH);
        assertThat(service(table, "/a/x/c")).isEqualTo(Service.BILLING);
        assertThat(service(table, "/a/x/d")).isEqualTo(Service.CATALOG);
        assertThat(service(table, "/a")).isEqualTo(Service.CATALOG);
    }

    @Test
    void fallsBackToTheOuterTailWhenABranchEndsInNothing() {
        RoutingTable table = RoutingTable.parse("/a/{x}/y/z billing\n/a/** auth\n");

        assertThat(service(table, "/a/1/y")).isEqualTo(Service.AUTH);
        assertThat(service(table, "/a/1/y/z")).isEqualTo(Service.BILLING);
        assertThat(service(table, "/a/1/y/z/q")).isEqualTo(Service.AUTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a",
                "/a nobody",
                "a auth",
                "/a/**/b auth",
                "/a/x** auth",
                "/internal/events auth",
                "/** auth",
                "/a auth speed=9",
                "/a auth timeout=soon",
                "/a auth body=big",
                "/a auth\n/a billing"
            })
    void refusesALineItDoesNotUnderstand(String text) {
        assertThatThrownBy(() -> RoutingTable.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("routes.conf line");
    }

    private static Service service(RoutingTable table, String path) {
        return table.find(RequestPath.parse(path).orElseThrow()).orElseThrow().service();
    }
}
