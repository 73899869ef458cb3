package ai.vidgo.simulators.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/** Turns a prompt into a number, so that equal prompts give equal pictures and others do not. */
public final class PromptSeed {

    private PromptSeed() {}

    /** The number of a prompt and a seed. */
    public static long of(String prompt, long seed) {
        return ByteBuffer.wrap(digest((prompt + '\n' + seed).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** The number of some bytes. */
    public static long of(byte[] bytes) {
        return ByteBuffer.wrap(digest(bytes)).getLong();
    }

    static Random random(String prompt, long seed) {
        return new Random(of(prompt, seed));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
