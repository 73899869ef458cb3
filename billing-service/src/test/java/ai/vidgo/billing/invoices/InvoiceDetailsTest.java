package ai.vidgo.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a buyer may ask for (contract: external-ecpay §7). */
class InvoiceDetailsTest {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private static final Validator VALIDATOR = FACTORY.getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"04595257", "22099131", "10458575", "10458574"})
    void acceptsCompanyNumbersWhoseDigitsFit(String number) {
        assertThat(fits(new InvoiceDetails(null, null, null, number, "綠界", "台北市", null)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"04595258", "12345678", "1234567", "123456789", "0459525A"})
    void refusesOtherCompanyNumbers(String number) {
        assertThat(fits(new InvoiceDetails(null, null, null, number, "綠界", "台北市", null)))
                .isFalse();
    }

    @Test
    void acceptsAWellFormedCarrierOnly() {
        assertThat(fits(carrier("mobile", "/ABC+-.1"))).isTrue();
        assertThat(fits(carrier("mobile", "/abc1234"))).isFalse();
        assertThat(fits(carrier("mobile", "ABC12345"))).isFalse();
        assertThat(fits(carrier("mobile", null))).isFalse();
        assertThat(fits(carrier("certificate", "AB12345678901234"))).isTrue();
        assertThat(fits(carrier("certificate", "AB1234567890123"))).isFalse();
        assertThat(fits(carrier("member", null))).isTrue();
        assertThat(fits(carrier(null, "/ABC1234"))).isFalse();
        assertThat(fits(carrier("card", "1"))).isFalse();
    }

    @Test
    void aDonationStandsAlone() {
        assertThat(fits(new InvoiceDetails(null, null, "919", null, null, null, null)))
                .isTrue();
        assertThat(fits(new InvoiceDetails(null, null, "12", null, null, null, null)))
                .isFalse();
        assertThat(fits(new InvoiceDetails("member", null, "919", null, null, null, null)))
                .isFalse();
        assertThat(fits(new InvoiceDetails(null, null, "919", "04595257", "綠界", "台北市", null)))
                .isFalse();
    }

    @Test
    void aPrintedCompanyInvoiceNamesItsBuyer() {
        assertThat(fits(new InvoiceDetails(null, null, null, "04595257", null, null, null)))
                .isFalse();
        assertThat(fits(new InvoiceDetails("mobile", "/ABC1234", null, "04595257", null, null, null)))
                .isTrue();
        assertThat(fits(new InvoiceDetails("member", null, null, "04595257", null, null, null)))
                .isFalse();
    }

    private static InvoiceDetails carrier(@Nullable String type, @Nullable String number) {
        return new InvoiceDetails(type, number, null, null, null, null, null);
    }

    private static boolean fits(InvoiceDetails details) {
        return VALIDATOR.validate(details).isEmpty();
    }
}
