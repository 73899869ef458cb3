package ai.vidgo.billing.ecpay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What comes over the network, up to a length and until a time is over: then reading ends with an exception. */
final class LimitedDownload extends FilterInputStream {

    private static final Logger LOG = Logger.getLogger(LimitedDownload.class);

    private final long maxBytes;
    private final CompletableFuture<Void> end;
    private long read;

    LimitedDownload(InputStream source, long maxBytes, Duration timeout) {
        super(source);
        this.maxBytes = maxBytes;
        Executor later = CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        // A read that waits for the network ends when its stream is closed.
        this.end = CompletableFuture.runAsync(() -> abandon(source), later);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > maxBytes) {
            throw new UnreadableStatement("the file is longer than " + maxBytes + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        end.cancel(false);
        super.close();
    }

    private static void abandon(InputStream source) {
        try {
            source.close();
        } catch (IOException alreadyBroken) {
            LOG.debugf("a download that took too long: %s", alreadyBroken.getMessage());
        }
    }
}
