package ai.vidgo.billing.ecpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.billing.ecpay.EcpayStatementFile.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the file of a statement, whose exact shape nobody has documented (contract: external-ecpay §5.7). */
class EcpayStatementFileTest {

    private static final String HEADER = "訂單日期,廠商訂單編號,綠界訂單編號,付款方式,付款狀態,交易金額,退款金額\n";

    private final List<Line> lines = new ArrayList<>();

    @Test
    void readsTheNewFormatWhateverItsCellsLookLike() throws IOException {
        boolean authorisations =
                read("\uFEFF=\"訂單日期\",=\"廠商訂單編號\",=\"綠界訂單編號\",=\"信用卡授權單號\",=\"付款狀態\",=\"交易金額\",=\"退款金額\",=\"買家備註\"\r\n"
                        + "=\"2026/11/24 10:00:00\",=\"A1\",=\"2411241000001\",=\"10000001\",=\"已付款\",=\"1,299\",=\"0\",=\"a, \"\"b\"\"\"\r\n"
                        + "2026/11/24,A2,=2411241000002,,已付款,\"1,299.00\",,x\r\n");
        assertThat(authorisations).isTrue();
        assertThat(lines)
                .containsExactly(
                        new Line(2, "A1", "2411241000001", "10000001", 1299, 0),
                        new Line(3, "A2", "2411241000002", "", 1299, 0));
    }

    @Test
    void findsColumnsByAnyKnownNameInAnyOrderBehindATitle() throws IOException {
        boolean authorisations =
                read("綠界科技對帳單\n\nTradeAmt,new column,MerchantTradeNo,TradeNo\n150,?,A1,24,behind,the,header\n");
        assertThat(authorisations).isFalse();
        assertThat(lines).containsExactly(new Line(4, "A1", "24", "", 150, 0));
    }

    @Test
    void countsWhatWasPaidAndWhatWentBackAndNoSums() throws IOException {
        read(HEADER + "d,A1,1,卡,未付款,150,\nd,A2,2,卡,付款失敗,150,\nd,A3,3,卡,已付款,150,50\nd,A4,4,卡,,-150,\n合計,,,,,300,50\n\n");
        assertThat(lines).containsExactly(new Line(4, "A3", "3", "", 150, 50), new Line(5, "A4", "4", "", 0, 150));
    }

    @Test
    void aDayWithoutPaymentsHasAHeader() throws IOException {
        read(HEADER);
        assertThat(lines).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>系統忙碌中</body></html>",
                "查無資料",
                "訂單日期,廠商訂單編號,交易金額\nd,A1,150\n",
                HEADER + "d,A1,1,卡,已付款,one hundred,0\n",
                HEADER + "d,A1,1,卡,已付款,150.50,0\n",
                HEADER + "d,A1\n",
                HEADER + "d,<script>,1,卡,已付款,150,0\n",
                HEADER + "d,A1,1,卡,已付款,150,\"0\nd,A2,",
            })
    void isNotTakenForADayWithoutPaymentsWhenItCantBeRead(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableStatement.class)
                .message()
                .doesNotContain("<script>", "one hundred", "系統忙碌中");
    }

    @Test
    void oneRecordCantFillTheMemory() {
        for (String endless : List.of("x".repeat(20_000), "\"" + "x".repeat(20_000), ",".repeat(20_000))) {
            assertThatThrownBy(() -> read(HEADER + endless))
                    .isInstanceOf(UnreadableStatement.class)
                    .hasMessageContaining("too long");
        }
    }

    @Test
    void aDownloadEndsAtItsLength() throws IOException {
        byte[] text = "0123456789".getBytes(StandardCharsets.UTF_8);
        try (InputStream whole = new LimitedDownload(new ByteArrayInputStream(text), 10, Duration.ofHours(1))) {
            assertThat(whole.readAllBytes()).isEqualTo(text);
        }
        try (InputStream cut = new LimitedDownload(new ByteArrayInputStream(text), 9, Duration.ofHours(1))) {
            assertThatThrownBy(cut::readAllBytes).isInstanceOf(UnreadableStatement.class);
        }
    }

    @Test
    void aDownloadThatSaysNothingMoreEndsWithItsTime() throws IOException {
        try (InputStream silent = new LimitedDownload(new Silence(), 10, Duration.ofMillis(1))) {
            assertThatThrownBy(silent::read).isInstanceOf(IOException.class).hasMessage("closed");
        }
    }

    private boolean read(String text) throws IOException {
        return EcpayStatementFile.read(new StringReader(text), lines::add);
    }

    /** Waits for bytes until it is closed, as a connection does. */
    private static final class Silence extends InputStream {

        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            try {
                closed.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
