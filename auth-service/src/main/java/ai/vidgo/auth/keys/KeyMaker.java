package ai.vidgo.auth.keys;

import ai.vidgo.platform.crypto.SecretBox;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Objects;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Makes key pairs and keeps their private halves sealed, so that a copy of the table signs nothing. */
@Singleton
class KeyMaker {

    private final SecretBox box;
    private final Clock clock;

    KeyMaker(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    /** A new pair; its id is the thumbprint of the public half (RFC 7638). */
    SigningKeyRow make() {
        try {
            EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            String kid = pair.calculateBase64urlEncodedThumbprint("SHA-256");
            pair.setKeyId(kid);
            pair.setAlgorithm(SigningKeys.ALGORITHM);
            pair.setUse("sig");
            PrivateKey secret = Objects.requireNonNull(pair.getPrivateKey());
            return SigningKeyRow.next(
                    kid,
                    pair.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY),
                    box.seal(purpose(kid), secret.getEncoded()),
                    clock.instant());
        } catch (JoseException e) {
            throw new IllegalStateException("cannot make an ES256 key pair", e);
        }
    }

    /**
     * The private half of a stored key.
     *
     * @throws IllegalStateException when {@code SECRET_KEY} is not the one the key was sealed with
     */
    PrivateKey open(SigningKeyRow row) {
        try {
            byte[] encoded = box.open(purpose(row.kid()), row.requirePrivateSealed());
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "signing key " + row.kid()
                            + " cannot be opened: SECRET_KEY differs from the one it was stored with",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key " + row.kid() + " is not an EC key", e);
        }
    }

    private static String purpose(String kid) {
        return "signing-key:" + kid;
    }
}
