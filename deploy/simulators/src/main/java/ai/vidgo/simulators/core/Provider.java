package ai.vidgo.simulators.core;

import java.util.Locale;

/** The simulated vendors. */
public enum Provider {
    /** PiAPI: pictures, Wan video, picture tools. */
    PIAPI,
    /** Pollo AI: video. */
    POLLO,
    /** A2E: speech and talking avatars. */
    A2E,
    /** Google Gemini: moderation and pictures. */
    GEMINI,
    /** ECPay: payments and invoices in Taiwan. */
    ECPAY,
    /** Paddle Billing: payments and subscriptions everywhere else. */
    PADDLE;

    /** The name in paths and JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The vendor with that name. */
    public static Provider named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
