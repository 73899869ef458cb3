package ai.vidgo.auth.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id version 19 in PHC form, {@code $argon2id$v=19$m=KIB,t=PASSES,p=LANES$SALT$HASH} with unpadded base64
 * (RFC 9106; PHC string format).
 *
 * <p>Each thread keeps its working memory from one hash to the next: some 10 MiB of garbage per login would keep the
 * collector busier than the hash keeps the processor. So call it from few threads.
 */
final class Argon2id {

    static final String PREFIX = "$argon2id$";

    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final int memoryKib;
    private final int iterations;
    private final String parameters;
    private final ThreadLocal<BlockPool> workingMemory;

    /**
     * Hashes with these parameters; checks hashes with any.
     *
     * @param memoryKib working memory of one hash
     * @param iterations passes over it
     */
    Argon2id(int memoryKib, int iterations) {
        this.memoryKib = memoryKib;
        this.iterations = iterations;
        this.parameters = PREFIX + "v=19$m=" + memoryKib + ",t=" + iterations + ",p=" + LANES + "$";
        // A block is one KiB.
        this.workingMemory = ThreadLocal.withInitial(() -> new FixedBlockPool(memoryKib));
    }

    /** What all hashes made here begin with. */
    String parameters() {
        return parameters;
    }

    /** The hash of a password in PHC form. */
    String hash(String password, byte[] salt) {
        return phc(salt, compute(password, salt, memoryKib, iterations, LANES, HASH_BYTES));
    }

    /** What looks like a hash, costs as much to check and has not cost anything to make; it belongs to no known password. */
    String ofNobody(byte[] salt) {
        return phc(salt, new byte[HASH_BYTES]);
    }

    private String phc(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return parameters + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** Whether a password belongs to a hash in PHC form; false for text that is none. */
    boolean matches(String password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] computed = compute(
                password,
                salt,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, computed);
    }

    private byte[] compute(String password, byte[] salt, int kib, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .withBlockPool(workingMemory.get())
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
