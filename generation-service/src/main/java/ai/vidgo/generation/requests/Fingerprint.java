package ai.vidgo.generation.requests;

import ai.vidgo.platform.crypto.Sha256;
import java.util.List;
import java.util.TreeMap;

/** Digest of a client's request. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Wish wish) {
        List<String> parts = List.of(
                wish.serviceType(),
                wish.operation().wireName(),
                String.valueOf(wish.prompt()),
                wish.inputs().stream().map(Input::identity).toList().toString(),
                new TreeMap<>(wish.parameters()).toString(),
                wish.finish().name());
        return Sha256.hex(String.join("\n", parts));
    }
}
