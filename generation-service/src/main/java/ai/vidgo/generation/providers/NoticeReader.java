package ai.vidgo.generation.providers;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a vendor posts to us about its tasks, and proves it as far as the vendor makes it possible. */
public interface NoticeReader {

    /** The vendor, as in {@link GenerationProvider#name}. */
    String provider();

    /** Says what a call means. */
    Notice read(Letter letter);

    /**
     * One call on us.
     *
     * @param header value of a header by its name, null when it is missing
     * @param body as received; handed over and not copied
     * @param secret of the attempt that the address names
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Letter(Function<String, @Nullable String> header, byte[] body, String secret) {
        @Override
        public String toString() {
            return "Letter[bytes=" + body.length + "]";
        }
    }
}
