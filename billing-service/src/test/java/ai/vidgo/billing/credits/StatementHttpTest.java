package ai.vidgo.billing.credits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.platform.paging.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StatementHttpTest extends MoneyTest {

    @Test
    void aCursorMissesAndRepeatsNothingWhileNewRowsCome() {
        subscribe("starter").statusCode(200);
        for (int i = 0; i < 6; i++) {
            reserve(job(i), "t2i").statusCode(200);
        }
        List<Integer> seen = new ArrayList<>();
        ValidatableResponse page = statement("?limit=3");
        seen.addAll(page.extract().path("items.balance_after"));
        reserve(job(7), "t2i").statusCode(200);
        for (String cursor = page.extract().path("next_cursor"); cursor != null; ) {
            page = statement("?limit=3&cursor=" + cursor).body("total", is(8));
            seen.addAll(page.extract().path("items.balance_after"));
            cursor = page.extract().path("next_cursor");
        }
        assertThat(seen).containsExactly(70, 75, 80, 85, 90, 95, 100);
    }

    @Test
    void aCursorWorksWithAFilter() {
        subscribe("starter").statusCode(200);
        reserve(job(1), "t2i").statusCode(200);
        release(job(1)).statusCode(200);
        reserve(job(2), "t2i").statusCode(200);
        String cursor = statement("?limit=1&transaction_type=generation")
                .body("items.generation_id", contains(job(2)), "total", is(2))
                .extract()
                .path("next_cursor");
        statement("?limit=1&transaction_type=generation&cursor=" + cursor)
                .body("items.generation_id", contains(job(1)), "next_cursor", nullValue());
    }

    @Test
    void refusesCursorsThatAreNotTheCallers() {
        subscribe("starter").statusCode(200);
        String foreign = new Cursor(clock.instant(), UUID.randomUUID()).encode();
        for (String bad : List.of(foreign, "x")) {
            asUser().get("/api/v1/credits/transactions?cursor=" + bad)
                    .then()
                    .statusCode(422)
                    .body("code", is("invalid_cursor"));
        }
    }

    @Test
    void findsPurchasesByTheOriginalsName() {
        String number = asUser().body(Map.of("package_id", packageId("small")))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .path("order_number");
        asUser().post("/api/v1/payments/mock/complete/" + number).then().statusCode(200);
        statement("?transaction_type=purchased")
                .body("items.payment_id", contains(number), "items.package_id", contains(packageId("small")));
        statement("?transaction_type=nonsense").body("items", hasSize(0), "total", is(0));
    }

    @Test
    void exportsTheWholeLedgerAsCsv() {
        subscribe("starter").statusCode(200);
        reserve(job(1), "t2i").statusCode(200);
        release(job(1)).statusCode(200);
        String file = asUser().get("/api/v1/credits/transactions/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", "attachment; filename=\"vidgo-credits.csv\"")
                .extract()
                .asString();
        assertThat(file).startsWith("\uFEFFcreated_at,transaction_type,amount,");
        assertThat(file.lines().skip(1).map(line -> line.substring(line.indexOf(',') + 1)))
                .containsExactly(
                        "refund,5,100,t2i," + job(1) + ",,test",
                        "generation,-5,95,t2i," + job(1) + ",,",
                        "subscription,100,100,,,,Starter monthly credits");
        given().get("/api/v1/credits/transactions/export").then().statusCode(401);
    }

    @Test
    void exportsMoreThanOneBatch() {
        subscribe("starter").statusCode(200);
        sql.list(
                "SELECT credits_consume(?, i::text, 't2i', 1, now()) FROM generate_series(1, 60) i", row -> true, user);
        String file = asUser().get("/api/v1/credits/transactions/export").asString();
        assertThat(file.lines()).hasSize(62).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1+1", "＠x"})
    void neverExportsAFormula(String attack) {
        subscribe("starter").statusCode(200);
        asUser().body(Map.of("service_type", "t2i", "generation_id", attack))
                .post("/api/v1/credits/consume")
                .then()
                .statusCode(200);
        String file = asUser().get("/api/v1/credits/transactions/export?transaction_type=generation")
                .asString();
        assertThat(file).contains(",t2i," + (attack.contains("\r") ? "\"'" : "'") + attack);
    }

    @Test
    void quotesWhatWouldBreakALine() {
        subscribe("starter").statusCode(200);
        asUser().body(Map.of("service_type", "t2i", "generation_id", "a \"b\", c\nd"))
                .post("/api/v1/credits/consume")
                .then()
                .statusCode(200);
        assertThat(asUser().get("/api/v1/credits/transactions/export").asString())
                .contains(",t2i,\"a \"\"b\"\", c\nd\",");
    }

    @Test
    void namesTheSubscriptionCreditsThatExpireSoon() {
        subscribe("starter").statusCode(200);
        balance().body("expiring_soon", hasSize(0));
        clock.advance(Duration.ofDays(24));
        balance().body("expiring_soon.bucket", contains("subscription"), "expiring_soon.credits", contains(100));
    }

    private String job(int number) {
        return "job-" + number + "-" + user;
    }

    private ValidatableResponse statement(String query) {
        return asUser().get("/api/v1/credits/transactions" + query).then().statusCode(200);
    }
}
