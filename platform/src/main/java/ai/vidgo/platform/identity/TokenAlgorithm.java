package ai.vidgo.platform.identity;

/** How tokens of users are signed (architecture, section 6). All services of an installation name the same. */
public enum TokenAlgorithm {
    /** Key pairs of auth-service, which alone can sign; the others verify by the published public halves. */
    ES256,
    /** The shared {@code SECRET_KEY}, for installations whose other programs verify tokens by it. */
    HS256
}
