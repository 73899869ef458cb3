package ai.vidgo.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The VidGo under test: its public address ({@code vidgo.url}) and, for tests that look behind the door, the
 * {@code stack.json} that {@code ./vidgo up} writes ({@code vidgo.stack}).
 */
final class Target {

    private static final int PATIENCE_MILLIS = 40_000;
    private static final String URL = required("vidgo.url");
    private static final Stack STACK = Stack.read();

    private Target() {}

    /** The public address without a slash at the end. */
    static String url() {
        return URL;
    }

    /** A request through the public door, without identity. */
    static RequestSpecification visitor() {
        return to(URL);
    }

    /** A request to a part of the stack behind the door. */
    static RequestSpecification part(String name) {
        return to("http://127.0.0.1:" + stack().port(name));
    }

    /** Opens an absolute address as a browser would. */
    static Response open(String address) {
        return to(URL).get(address);
    }

    /** A request to a server. */
    static RequestSpecification to(String base) {
        RestAssuredConfig config = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.connection.timeout", PATIENCE_MILLIS)
                        .setParam("http.socket.timeout", PATIENCE_MILLIS));
        return given().spec(new RequestSpecBuilder()
                .setBaseUri(base)
                .setConfig(config)
                .setUrlEncodingEnabled(false)
                .build());
    }

    /** The stack behind the door. */
    static Stack stack() {
        if (STACK == null) {
            throw new IllegalStateException("this test needs -Dvidgo.stack=DATA/stack.json");
        }
        return STACK;
    }

    static boolean hasStack() {
        return STACK != null;
    }

    private static String required(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank() || value.startsWith("$")) {
            throw new IllegalStateException("set -D" + property);
        }
        return value.replaceAll("/+$", "");
    }

    /**
     * What the launcher tells about its stack (deploy/local/README.md).
     *
     * @param file is written anew when a process is started again
     * @param json what stays as it is
     * @param secrets folder with one file per secret
     * @param logs folder with one file per process
     */
    record Stack(Path file, JsonPath json, Path secrets, Path logs) {

        private static Stack read() {
            String property = System.getProperty("vidgo.stack", "");
            if (property.isBlank() || property.startsWith("$")) {
                return null;
            }
            Path file = Path.of(property);
            JsonPath json = JsonPath.from(file.toFile());
            Path logs = Path.of(json.getString("data_dir")).resolve("logs");
            return new Stack(file, json, Path.of(json.getString("secrets_dir")), logs);
        }

        int port(String name) {
            return json.getInt("ports.'" + name + "'");
        }

        /** The process of a service, as things are: an earlier test may have killed the one before. */
        long process(String name) {
            return JsonPath.from(file.toFile()).getLong("processes.'" + name + "'");
        }

        String secret(String name) {
            try {
                return Files.readString(secrets.resolve(name)).strip();
            } catch (IOException e) {
                throw new UncheckedIOException("no secret " + name, e);
            }
        }

        /** Tells the launcher to {@code kill}, {@code stop}, {@code start} or {@code restart} a part and waits for it. */
        void order(String name, String verb) {
            given().baseUri(json.getString("control.url"))
                    .header("Authorization", "Bearer " + json.getString("control.token"))
                    .post("/processes/" + name + "/" + verb)
                    .then()
                    .statusCode(200);
        }
    }
}
