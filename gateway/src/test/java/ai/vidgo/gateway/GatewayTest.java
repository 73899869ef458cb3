package ai.vidgo.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The door inside its application: wiring, configuration and the platform's texts. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class GatewayTest {

    @Test
    void routesByTheTable() {
        given().get("/api/v1/auth/me").then().statusCode(200).body("service", equalTo("auth"));
        given().get("/api/v1/plans").then().statusCode(200).body("service", equalTo("billing"));
        given().get("/api/v1/tools/styles").then().statusCode(200).body("service", equalTo("generation"));
    }

    @Test
    void saysNotFoundInTheCallersLanguage() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .body("detail", equalTo("Not Found"))
                .body("code", equalTo("not_found"))
                .body("request_id", notNullValue());
        given().header("Accept-Language", "zh-TW")
                .get("/internal/materials/readiness")
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
    }

    @Test
    void healthAsksCatalogWithASignedCall() {
        // A first answer may be given before catalog's has come.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/health")
                        .then()
                        .statusCode(200)
                        .body(equalTo("{\"status\":\"ok\",\"mode\":\"preset-only\",\"materials_ready\":true}")));
    }

    @Test
    void originsComeFromTheEnvironment() {
        given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/plans")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://shop.example");
        given().header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/plans")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void probesAndMetricsAreForTheMachineItself() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().header("X-Forwarded-For", "1.2.3.4").get("/q/metrics").then().statusCode(404);
    }

    @Test
    void speaksHttp2WithoutTls() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/plans"))
                    .build();
            HttpResponse<String> upgraded = client.send(request, HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> again = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(upgraded.statusCode()).isEqualTo(200);
            assertThat(again.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(again.body()).contains("\"service\":\"billing\"");
        }
    }

    @Test
    void waitsForAHeadNoLongerThanConfigured() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET /api/v1/plans HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void compressesWhatServicesAnswer() {
        String many = "x".repeat(5000);

        given().contentType("text/plain")
                .header("Accept-Encoding", "gzip")
                .body(many)
                .post("/api/v1/plans")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .body("body", equalTo(many));
    }

    @Test
    void ownErrorBodiesReplaceTheFrameworks() {
        given().contentType("application/json")
                .body(new byte[2 * 1024 * 1024])
                .post("/api/v1/tools/remove-bg")
                .then()
                .statusCode(413)
                .body("code", equalTo("payload_too_large"));
    }
}
