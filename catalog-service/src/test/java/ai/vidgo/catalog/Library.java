package ai.vidgo.catalog;

import static io.restassured.RestAssured.given;

import ai.vidgo.catalog.answers.CatalogChanged;
import ai.vidgo.platform.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The library under test: stores materials the way generation does, and looks into the tables. */
@Singleton
public class Library {

    private final AgroalDataSource database;
    private final Event<CatalogChanged> changes;

    Library(AgroalDataSource database, Event<CatalogChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Assignments that each hide a material from everybody but administrators. */
    static Stream<String> hiding() {
        return Stream.of(
                "status = 'pending'",
                "status = 'rejected'",
                "is_active = false",
                "result_watermarked_url = NULL",
                "result_image_url = NULL");
    }

    /** An approved picture of a tool; every call another one. */
    public static Map<String, Object> picture(String toolType) {
        String name = UUID.randomUUID().toString();
        Map<String, Object> material = new HashMap<>();
        material.put("tool_type", toolType);
        material.put("topic", "studio");
        material.put("prompt", "A red cup " + name);
        material.put("source", "seed");
        material.put("status", "approved");
        material.put("input_image_url", "https://images.example/photo-" + name + "?w=800");
        material.put("result_image_url", "/static/originals/" + name + ".png");
        material.put("result_watermarked_url", "/static/watermarked/" + name + ".png");
        return material;
    }

    /** An approved clip with a poster; every call another one. */
    public static Map<String, Object> clip() {
        Map<String, Object> material = picture("short_video");
        String name = UUID.randomUUID().toString();
        material.put("topic", "ecommerce");
        material.put("result_image_url", null);
        material.put("result_video_url", "/static/originals/" + name + ".mp4");
        material.put("result_watermarked_url", "/static/watermarked/" + name + ".mp4");
        material.put("result_watermarked_image_url", "/static/watermarked/" + name + ".png");
        material.put("result_thumbnail_url", "/static/watermarked/" + name + "_small.png");
        return material;
    }

    /** The hash of a material by the contract, computed apart from the service. */
    public static String hash(Map<String, Object> material) {
        StringBuilder joined = new StringBuilder();
        for (String field : List.of("tool_type", "prompt", "effect_prompt", "input_image_url")) {
            Object value = material.get(field);
            joined.append(joined.isEmpty() ? "" : ":").append(value == null ? "" : value);
        }
        try {
            byte[] bytes = joined.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A request with generation's service token. */
    public static RequestSpecification asGeneration() {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestTokens.service("generation"));
    }

    /** Puts a material under its hash. */
    public static ValidatableResponse put(Map<String, Object> material) {
        return asGeneration()
                .body(material)
                .put("/internal/materials/" + hash(material))
                .then();
    }

    /** Stores a material and gives its id. */
    public static String store(Map<String, Object> material) {
        return put(material).statusCode(200).extract().path("id");
    }

    /** Stores a material and then sets a column, for states that only a review reaches. */
    public String storeThen(Map<String, Object> material, String assignment) {
        String id = store(material);
        execute("UPDATE materials SET " + assignment + " WHERE id = '" + id + "'");
        return id;
    }

    /** Removes all materials. */
    public void clear() {
        execute("DELETE FROM materials");
    }

    /** Runs a statement; public answers show its effect. */
    public void execute(String statement) {
        executeUnnoticed(statement);
        changes.fire(new CatalogChanged());
    }

    /** Runs a statement as another instance would: this one goes on giving the answers that it keeps. */
    public void executeUnnoticed(String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The first column of a query. */
    public List<String> column(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            List<String> column = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
