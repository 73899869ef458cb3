package ai.vidgo.generation.requests;

import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.media.MediaType;

/** A medium that a request starts from. */
public sealed interface Input {

    /** What makes two inputs the same. */
    String identity();

    /** A picture that the caller named: an absolute address or a path of ours, as {@link MediaAddress} stores it. */
    record Picture(String address) implements Input {
        @Override
        public String identity() {
            return address;
        }
    }

    /** A clip that the caller named, likewise. */
    record Clip(String address) implements Input {
        @Override
        public String identity() {
            return address;
        }
    }

    /** A picture that came inside the request, its type known from its bytes. The array is handed over and not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record Inline(byte[] content, MediaType type) implements Input {
        @Override
        public String identity() {
            return Sha256.hex(content);
        }
    }

    /** A medium in our store that is the caller's or everybody's, as the program knows. */
    record Stored(String key) implements Input {
        @Override
        public String identity() {
            return key;
        }
    }
}
