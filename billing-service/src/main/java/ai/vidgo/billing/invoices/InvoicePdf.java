package ai.vidgo.billing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An invoice as a page in Chinese and English. The same invoice gives the same bytes. */
@ApplicationScoped
class InvoicePdf {

    private static final String FONT = "/fonts/NotoSansTC-Subset.ttf";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(TaiwanTime.ZONE);
    private static final double LEFT = 60;
    private static final double VALUES = 210;
    private static final double RIGHT = 535;
    private static final double STEP = 22;

    /** What still fits between a value's begin and the margin. */
    private static final double VALUE_WIDTH = RIGHT - VALUES;

    private final InvoiceConfig config;
    private final Typeface typeface;

    InvoicePdf(InvoiceConfig config) {
        this.config = config;
        this.typeface = new Typeface(font());
    }

    /** Draws an invoice. */
    byte[] of(Invoice invoice) {
        PdfPage page = new PdfPage(typeface);
        page.text(LEFT, 770, 22, "收據 Invoice");
        page.textUpTo(RIGHT, 770, 12, invoice.number());
        page.line(LEFT, RIGHT, 758);
        Lines lines = new Lines(page, 730);
        lines.add("日期 Date", DAY.format(invoice.issuedAt()));
        lines.add("訂單編號 Order", invoice.orderNumber());
        lines.add("付款方式 Payment", invoice.paymentMethod().equals("ecpay") ? "綠界 ECPay" : "Paddle");
        lines.add("狀態 Status", invoice.refunded() ? "已退款 Refunded" : "已付款 Paid");
        lines.add("電子發票 E-invoice", invoice.electronicNumber());
        lines.gap();
        lines.add("賣方 Seller", config.sellerName());
        lines.add("統一編號 Company number", config.sellerCompanyNumber().orElse(null));
        lines.add("地址 Address", config.sellerAddress().orElse(null));
        lines.add("電子郵件 E-mail", config.sellerEmail().orElse(null));
        lines.gap();
        buyer(invoice.details(), lines);
        money(invoice, lines);
        return page.file(invoice.number(), invoice.issuedAt());
    }

    private static void buyer(Invoice.Details details, Lines lines) {
        lines.add("買方 Buyer", details.buyerName());
        lines.add("買方統一編號 Company number", details.companyNumber());
        lines.add("買方地址 Address", details.buyerAddress());
        lines.add("載具 Carrier", carrier(details));
        lines.add("捐贈碼 Donated to", details.loveCode());
        lines.gap();
    }

    private void money(Invoice invoice, Lines lines) {
        lines.add("品名 Item", invoice.item());
        if (invoice.currency().equals("TWD")) {
            BigDecimal net = invoice.amount().divide(BigDecimal.ONE.add(config.taxRate()), 0, RoundingMode.HALF_UP);
            BigDecimal percent = config.taxRate().movePointRight(2).stripTrailingZeros();
            lines.add("未稅金額 Net", amount(net, invoice));
            lines.add(
                    "營業稅 Tax " + percent.toPlainString() + "%",
                    amount(invoice.amount().subtract(net), invoice));
        }
        lines.add("總計 Total", amount(invoice.amount(), invoice));
    }

    private static @Nullable String carrier(Invoice.Details details) {
        return Objects.equals(details.carrierType(), "member") ? "會員載具 member" : details.carrierNumber();
    }

    private static String amount(BigDecimal amount, Invoice invoice) {
        int scale = invoice.currency().equals("TWD") ? 0 : 2;
        return invoice.currency() + " "
                + amount.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    private static byte[] font() {
        try (InputStream file = InvoicePdf.class.getResourceAsStream(FONT)) {
            return Objects.requireNonNull(file, FONT).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names on the left, values on the right, from the top down. */
    private static final class Lines {

        private final PdfPage page;
        private double y;

        Lines(PdfPage page, double y) {
            this.page = page;
            this.y = y;
        }

        /** Leaves out what is not known; makes a long value smaller. */
        void add(String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                return;
            }
            double width = page.width(value, 11);
            page.text(LEFT, y, 10, name);
            page.text(VALUES, y, width > VALUE_WIDTH ? 11 * VALUE_WIDTH / width : 11, value);
            y -= STEP;
        }

        void gap() {
            y -= STEP / 2;
        }
    }
}
