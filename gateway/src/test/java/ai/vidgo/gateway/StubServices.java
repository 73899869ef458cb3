package ai.vidgo.gateway;

import ai.vidgo.gateway.testing.StubService;
import ai.vidgo.gateway.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.Map;

/** Services behind the door of the application under test: each only says who it is. */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        StubService catalog = new StubService(vertx, "catalog");
        catalog.answers(request -> {
            boolean signed = String.valueOf(request.getHeader("Authorization")).startsWith("Bearer ey");
            request.response()
                    .setStatusCode(signed ? 200 : 401)
                    .end("{\"ready\":true,\"materials\":{\"product\":true}}");
        });
        return Map.of(
                "HEAD_TIMEOUT",
                "3S",
                "AUTH_URL",
                new StubService(vertx, "auth").uri().toString(),
                "CATALOG_URL",
                catalog.uri().toString(),
                "GENERATION_URL",
                new StubService(vertx, "generation").uri().toString(),
                "BILLING_URL",
                new StubService(vertx, "billing").uri().toString(),
                "SECRET_KEY",
                "key-of-the-gateway-tests-with-enough-characters",
                "SERVICE_TOKEN_SECRET",
                "token-key-of-the-gateway-tests-long-enough",
                "BACKEND_CORS_ORIGINS",
                "[\"https://shop.example\"]");
    }

    @Override
    public void stop() {
        Waiting.on(vertx.close());
    }
}
