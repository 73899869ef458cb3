package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.payments.LawTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EcpayLawTest extends LawTest {

    @Inject
    EcpayStory story;

    private Instant base;

    @BeforeEach
    void live() {
        LiveMode.enter();
        base = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aCardThatIsDeclinedTestedMisreportedPaidAndFoundByAQuestion() {
        everyOrderEndsTheSame(
                buyer -> {
                    String attempt = story.opened(buyer, false, "Credit", base);
                    return List.of(
                            EcpayStory.result(attempt, "10200043", 150, base, Map.of()),
                            EcpayStory.result(attempt, "1", 150, base, Map.of("SimulatePaid", "1")),
                            EcpayStory.result(attempt, "1", 15, base, Map.of()),
                            EcpayStory.result(attempt, "1", 150, base, Map.of("gwsr", "4711")),
                            EcpayStory.result(attempt, "1", 150, base, Map.of("gwsr", "4711", "HandlingCharge", "3")));
                },
                "order paid 150 returned 0 false false - -",
                "credits 50 in 1",
                "invoices 1");
    }

    @Test
    void anAtmNumberThatIsIssuedForgottenAndPaid() {
        everyOrderEndsTheSame(
                buyer -> {
                    String attempt = story.opened(buyer, false, "ATM", base);
                    return List.of(
                            EcpayStory.number(attempt, base.plus(Duration.ofDays(3))),
                            EcpayStory.result(attempt, "10100058", 150, base, Map.of("PaymentType", "ATM_LAND")),
                            EcpayStory.result(attempt, "1", 150, base, Map.of("PaymentType", "ATM_LAND")));
                },
                "order paid 150 returned 0 false false - -",
                "number atm",
                "credits 50 in 1");
    }

    @Test
    void aContractThatIsChargedDeclinedAndChargedAgain() {
        everyOrderEndsTheSame(
                buyer -> {
                    String attempt = story.opened(buyer, true, "Credit", base);
                    return List.of(
                            EcpayStory.result(attempt, "10200043", 299, base, Map.of("gwsr", "1")),
                            EcpayStory.result(attempt, "1", 299, base, Map.of("gwsr", "2")),
                            EcpayStory.charge(attempt, "3", "1", 299, base.plus(Duration.ofDays(31))),
                            EcpayStory.charge(attempt, "4", "10100248", 299, base.plus(Duration.ofDays(62))),
                            EcpayStory.charge(attempt, "5", "1", 299, base.plus(Duration.ofDays(63))),
                            EcpayStory.charge(attempt, "6", "10100248", 299, base.plus(Duration.ofDays(93))));
                },
                "subscription past_due starter true true",
                "charge 299 false false",
                "invoices 3");
    }

    @Test
    void aPaymentAndAContractSurviveEveryDeath() {
        everyDeathEndsTheSame(
                buyer -> {
                    String attempt = story.opened(buyer, false, "ATM", base);
                    return List.of(
                            EcpayStory.number(attempt, base.plus(Duration.ofDays(3))),
                            EcpayStory.result(attempt, "1", 150, base, Map.of("PaymentType", "ATM_LAND")));
                },
                "credits 50 in 1");
        everyDeathEndsTheSame(
                buyer -> {
                    String attempt = story.opened(buyer, true, "Credit", base);
                    return List.of(
                            EcpayStory.result(attempt, "1", 299, base, Map.of("gwsr", "2")),
                            EcpayStory.charge(attempt, "3", "1", 299, base.plus(Duration.ofDays(31))));
                },
                "invoices 2");
    }
}
