package ai.vidgo.billing.invoices;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Names an address to the service at which a test may put an invoice service; usually nobody answers there. */
public class InvoiceAddress implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            String url = "http://127.0.0.1:" + free.getLocalPort();
            return Map.of("vidgo.e-invoice.url", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
