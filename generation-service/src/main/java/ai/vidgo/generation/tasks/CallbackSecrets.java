package ai.vidgo.generation.tasks;

import ai.vidgo.platform.crypto.Hmac;
import ai.vidgo.platform.crypto.KeyedHash;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Signs callbacks in the form of Standard Webhooks, with a secret of each account that follows from our own. An owner may
 * change it; for a while letters are then signed with both, so that no server misses one while it changes over.
 */
@Singleton
class CallbackSecrets {

    private static final String PREFIX = "whsec_";

    private final KeyedHash hash;
    private final CallbackKeyRows rows;
    private final TasksConfig config;
    private final Clock clock;

    CallbackSecrets(KeyedHash hash, CallbackKeyRows rows, TasksConfig config, Clock clock) {
        this.hash = hash;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** The account's secret as its owner is shown it. */
    String of(UUID owner) {
        return shown(key(owner, rows.find(owner).version()));
    }

    /** Gives the account another secret, and shows it. */
    String change(UUID owner) {
        return shown(key(owner, rows.raise(owner, clock.instant())));
    }

    /** The signatures of one letter, by each secret that holds. */
    String sign(UUID owner, String id, long timestamp, byte[] body) {
        CallbackKeyRows.Key present = rows.find(owner);
        String signature = signature(key(owner, present.version()), id, timestamp, body);
        boolean changedLately = clock.instant().isBefore(present.changedAt().plus(config.callbackSecretOverlap()));
        return changedLately
                ? signature + " " + signature(key(owner, present.version() - 1), id, timestamp, body)
                : signature;
    }

    /** {@code v1,} and the HMAC of {@code id.timestamp.body}. */
    static String signature(byte[] key, String id, long timestamp, byte[] body) {
        byte[] signed = Hmac.sha256(key, (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    private static String shown(byte[] key) {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The first secret has no number in it: it is older than the numbers. */
    private byte[] key(UUID owner, int version) {
        String whose = version == CallbackKeyRows.FIRST ? owner.toString() : owner + "/" + version;
        return HexFormat.of().parseHex(hash.of("callback", whose));
    }
}
