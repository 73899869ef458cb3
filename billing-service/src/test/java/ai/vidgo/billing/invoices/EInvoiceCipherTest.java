package ai.vidgo.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published examples (contract: external-ecpay §7). */
class EInvoiceCipherTest {

    private static final EInvoiceCipher CIPHER = new EInvoiceCipher("ejCk326UnaZWKisg", "q9jcZX8Ib9LM8wYk");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"MerchantID\":\"2000132\",\"BarCode\":\"/1234567\"}|XeEOdHpTRvxKEqs/JD9RSd16s7VtpyWVCN6AV44pKTW3DVa6yI7vKmjBRp2eulDhXoru/qBqFDBH3fEqlkMn3bbJfJBfGAq+v+SvttutYnc=",
                "{\"N\":\"1234567890\"}|gVwWJnIpl1m3ZDypcRAjiCctilYnQhHn4h8OzJP5IxQPov7HuysXX+jPONvrHS7Z"
            })
    void encryptsAsPublished(String json, String data) {
        assertThat(CIPHER.encrypt(json)).isEqualTo(data);
        assertThat(CIPHER.decrypt(data)).contains(json);
    }

    @Test
    void keepsEveryCharacter() {
        String text = "{\"a\":\"~!*()'-_. +&=%é電子發票😀\"}";
        assertThat(CIPHER.decrypt(CIPHER.encrypt(text))).contains(text);
    }

    @Test
    void findsThatATextIsNotOurs() {
        String foreign = new EInvoiceCipher("0123456789abcdef", "fedcba9876543210").encrypt("{\"RtnCode\":1}");
        assertThat(CIPHER.decrypt(foreign).filter("{\"RtnCode\":1}"::equals)).isEmpty();
        assertThat(CIPHER.decrypt("no base64 !")).isEmpty();
        assertThat(CIPHER.decrypt("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-13",
        "2026-02-28, 2026-03-13",
        "2026-03-31, 2026-05-13",
        "2026-10-31, 2026-11-13",
        "2026-11-30, 2027-01-13",
        "2026-12-31, 2027-01-13"
    })
    void knowsTheLastDayOnWhichAnInvoiceCanBeVoided(LocalDate issued, LocalDate last) {
        assertThat(EInvoices.lastDayToVoid(issued)).isEqualTo(last);
    }
}
