package ai.vidgo.auth.passwords;

import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.error.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords: Argon2id, and bcrypt over base64(SHA-256) for accounts taken over from the original
 * (contract: data-identity-billing §1).
 *
 * <p>Hashes are computed on a few threads of their own with a bounded queue: on virtual threads they would hold the
 * carriers that all other requests need, and without a bound a flood of logins would fill the memory.
 */
@Singleton
public class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Argon2id argon2;
    private final ThreadPoolExecutor threads;
    private final Timer timer;
    private final Counter refusals;
    private final SecureRandom random = new SecureRandom();
    private final String nobody;

    PasswordHasher(PasswordConfig config, MeterRegistry meters) {
        this.timer = meters.timer("vidgo.passwords.hash");
        this.refusals = meters.counter("vidgo.passwords.refused");
        int memory = config.memoryKib().orElse(config.strength().memoryKib());
        int iterations = config.iterations().orElse(config.strength().iterations());
        this.argon2 = new Argon2id(memory, iterations);
        int concurrency = config.concurrency().orElse(Runtime.getRuntime().availableProcessors());
        this.threads = new ThreadPoolExecutor(
                concurrency,
                concurrency,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.maxWaiting()),
                Thread.ofPlatform().name("password-hash-", 0).daemon().factory());
        Gauge.builder("vidgo.passwords.waiting", threads.getQueue(), Collection::size)
                .description("Passwords that wait for their hash")
                .register(meters);
        // Threads that idle give their working memory back.
        this.threads.allowCoreThreadTimeOut(true);
        this.nobody = argon2.ofNobody(salt());
    }

    /**
     * The hash of a new password, in PHC form.
     *
     * @throws Problem 429 {@code password_hashing_busy} when too many are waiting
     */
    public String hash(String password) {
        return inTurn(() -> argon2id(password));
    }

    /**
     * Whether a password belongs to a hash. Costs the same for an account that does not exist.
     *
     * @param hash the stored hash, null for an unknown account
     * @throws Problem 429 {@code password_hashing_busy} when too many are waiting
     */
    public boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> {
            boolean right = check(password, hash == null ? nobody : hash);
            return right && hash != null;
        });
    }

    /** Whether a hash was made otherwise than new ones are, so that it should be replaced at the next login. */
    public boolean outdated(String hash) {
        return !hash.startsWith(argon2.parameters());
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            return threads.submit(timer.wrap(work)).get();
        } catch (RejectedExecutionException full) {
            refusals.increment();
            throw busy();
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    private String argon2id(String password) {
        return argon2.hash(password, salt());
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private boolean check(String password, String hash) {
        if (hash.startsWith(Argon2id.PREFIX)) {
            return argon2.matches(password, hash);
        }
        if (hash.startsWith("$2")) {
            return OpenBSDBCrypt.checkPassword(hash, base64OfSha256(password).toCharArray());
        }
        return false;
    }

    /** bcrypt reads 72 bytes only; the original hashed first so that every byte of a password counts. */
    private static String base64OfSha256(String password) {
        return Sha256.base64(password);
    }

    private static Problem busy() {
        return Problem.of(429, "password_hashing_busy").with("Retry-After", RETRY_AFTER_SECONDS);
    }
}
