package ai.vidgo.generation.providers;

import java.net.URI;

/** One medium of a provider's result, before it was copied to our store. */
public sealed interface ProviderMedia {

    /** What the provider says it made; the bytes are checked when they are copied. */
    Kind kind();

    /** Kinds of media. */
    enum Kind {
        IMAGE,
        VIDEO,
        AUDIO
    }

    /** A medium behind an address of the provider. The address is untrusted and expires. */
    record Remote(Kind kind, URI url) implements ProviderMedia {}

    /** A medium that came inside the answer. The array is handed over and not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record Inline(Kind kind, byte[] bytes) implements ProviderMedia {
        @Override
        public String toString() {
            return "Inline[kind=" + kind + ", bytes=" + bytes.length + "]";
        }
    }
}
