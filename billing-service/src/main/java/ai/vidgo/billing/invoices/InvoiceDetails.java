package ai.vidgo.billing.invoices;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer wants on the invoice; every field is optional, at most one of carrier, donation and company is given
 * (contract: external-ecpay §7). A company may have a mobile barcode as well.
 *
 * @param carrierType {@code mobile} (phone barcode), {@code certificate} (citizen certificate) or {@code member} (kept by
 *     the invoice service, announced by e-mail)
 * @param carrierNumber the barcode, {@code /} and seven characters, or the certificate, two capitals and 14 digits
 * @param loveCode the charity that gets the invoice, 3 to 7 digits
 * @param companyNumber 統一編號, checked by its digit sum
 */
public record InvoiceDetails(
        @Nullable @Pattern(regexp = "mobile|certificate|member")
        String carrierType,

        @Nullable @Size(max = 16) String carrierNumber,
        @Nullable @Pattern(regexp = "\\d{3,7}") String loveCode,
        @Nullable @Pattern(regexp = "\\d{8}") String companyNumber,
        @Nullable @Size(max = 60) String buyerName,
        @Nullable @Size(max = 100) String buyerAddress,
        @Nullable @Email @Size(max = 80) String buyerEmail) {

    private static final String MOBILE_BARCODE = "/[0-9A-Z+\\-.]{7}";
    private static final String CITIZEN_CERTIFICATE = "[A-Z]{2}\\d{14}";
    private static final int[] WEIGHTS = {1, 2, 1, 2, 1, 2, 4, 1};

    /** The seventh digit 7 weighs 28, whose digits may count as 10 or as 1: its sum may be one short. */
    private static final int AMBIGUOUS_DIGIT = 6;

    /** Whether the carrier's number has the form of its type. */
    @AssertTrue(message = "carrier_number does not fit carrier_type")
    public boolean isCarrierWellFormed() {
        return switch (carrierType) {
            case "mobile" -> carrierNumber != null && carrierNumber.matches(MOBILE_BARCODE);
            case "certificate" -> carrierNumber != null && carrierNumber.matches(CITIZEN_CERTIFICATE);
            case null, default -> carrierNumber == null;
        };
    }

    /** A donated invoice has neither carrier nor company. */
    @AssertTrue(message = "love_code excludes carrier_type and company_number")
    public boolean isDonationAlone() {
        return loveCode == null || (carrierType == null && companyNumber == null);
    }

    /** An invoice for a company is printed or lies on a mobile barcode. */
    @AssertTrue(message = "company_number goes with a mobile carrier or none")
    public boolean isCompanyCarrierPossible() {
        return companyNumber == null || carrierType == null || carrierType.equals("mobile");
    }

    /** A printed invoice names its buyer. */
    @AssertTrue(message = "company_number without a carrier needs buyer_name and buyer_address")
    public boolean isCompanyNamed() {
        return companyNumber == null || carrierType != null || (buyerName != null && buyerAddress != null);
    }

    /** The check sum of company numbers: divisible by five since April 2023. */
    @AssertTrue(message = "company_number is not a valid number")
    public boolean isCompanyNumberReal() {
        return companyNumber == null || !companyNumber.matches("\\d{8}") || checksumFits(companyNumber);
    }

    /** Whether nothing was given at all. */
    boolean blank() {
        return Stream.of(carrierType, carrierNumber, loveCode, companyNumber, buyerName, buyerAddress, buyerEmail)
                .allMatch(value -> value == null);
    }

    private static boolean checksumFits(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int product = (number.charAt(i) - '0') * WEIGHTS[i];
            sum += product / 10 + product % 10;
        }
        return sum % 5 == 0 || (number.charAt(AMBIGUOUS_DIGIT) == '7' && (sum + 1) % 5 == 0);
    }
}
