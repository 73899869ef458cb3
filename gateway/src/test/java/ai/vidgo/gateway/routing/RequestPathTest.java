package ai.vidgo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "internal",
                "*",
                "//",
                "//internal/events",
                "/api//internal",
                "/static/../internal/events",
                "/static/%2e%2e/internal",
                "/static/%2E%2e/internal",
                "/static/.%2e/internal",
                "/static/%252e%252e/internal",
                "/static/..;/internal",
                "/static/..;x=1/internal",
                "/static;a=b/x",
                "/static/%3b/x",
                "/static/./x",
                "/static/...",
                "/internal./events",
                "/static/..%2finternal",
                "/static/..%5cinternal",
                "/static/..\\internal",
                "/static/%00",
                "/static/%0d%0aX-Evil:1",
                "/static/%",
                "/static/%2",
                "/static/%zz",
                "/static/%c0%ae%c0%ae/internal",
                "/static/%ff",
                "/static/\u00e9"
            })
    void refusesPathsThatServersReadDifferently(String raw) {
        assertThat(RequestPath.parse(raw)).isEmpty();
    }

    @Test
    void decodesSegments() {
        RequestPath path =
                RequestPath.parse("/api/v1/demo/topics/%E5%AE%B6%20x").orElseThrow();

        assertThat(path.segments()).containsExactly("api", "v1", "demo", "topics", "家 x");
        assertThat(path.raw()).isEqualTo("/api/v1/demo/topics/%E5%AE%B6%20x");
    }

    @Test
    void knowsTrailingSlash() {
        RequestPath path = RequestPath.parse("/api/v1/plans/").orElseThrow();

        assertThat(path.hasTrailingSlash()).isTrue();
        assertThat(path.withoutTrailingSlash()).isEqualTo("/api/v1/plans");
        assertThat(path.segments()).containsExactly("api", "v1", "plans");
    }

    @Test
    void theRootHasNoSegmentsAndNoTrailingSlash() {
        RequestPath path = RequestPath.parse("/").orElseThrow();

        assertThat(path.segments()).isEmpty();
        assertThat(path.hasTrailingSlash()).isFalse();
    }

    @Test
    void refusesEndlessPaths() {
        assertThat(RequestPath.parse("/" + "a".repeat(5000))).isEmpty();
    }
}
