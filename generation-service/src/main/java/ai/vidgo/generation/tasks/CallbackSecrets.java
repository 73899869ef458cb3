package ai.vidgo.generation.tasks;

import ai.vidgo.platform.crypto.KeyedHash;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs callbacks in the form of Standard Webhooks, with a secret of each account that follows from our own. */
@Singleton
class CallbackSecrets {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final KeyedHash hash;

    CallbackSecrets(KeyedHash hash) {
        this.hash = hash;
    }

    /** The account's secret as its owner is shown it. */
    String of(UUID owner) {
        return PREFIX + Base64.getEncoder().encodeToString(key(owner));
    }

    /** The signature of one letter: {@code v1,} and the HMAC of {@code id.timestamp.body}. */
    String sign(UUID owner, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(owner), ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private byte[] key(UUID owner) {
        return HexFormat.of().parseHex(hash.of("callback", owner.toString()));
    }
}
