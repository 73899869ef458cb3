package ai.vidgo.auth.pages;

import org.jspecify.annotations.Nullable;

/**
 * What a page shows. Texts are named by their key in {@code messages/pages*.properties}.
 *
 * @param text begins the keys of title, lead and button
 * @param alert key of what went wrong with the form before, or null
 * @param form what to fill in, or null
 * @param exit where to go from here, or null
 */
public record Page(
        String text,
        @Nullable String alert,
        @Nullable Form form,
        @Nullable Exit exit) {

    /**
     * A form that posts back to its page, without the query that the page was opened with.
     *
     * @param action last segment of the page's address
     * @param tokenName name of the hidden field
     * @param token its value
     * @param password whether it asks for a new password, twice
     */
    public record Form(String action, String tokenName, String token, boolean password) {}

    /** A link to the site. */
    public enum Exit {
        SIGN_IN("/auth/login"),
        ASK_AGAIN("/auth/forgot-password"),
        SITE("/");

        private final String path;

        Exit(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    /** A page with a form. */
    public static Page form(String text, @Nullable String alert, Form form) {
        return new Page(text, alert, form, null);
    }

    /** A page that is the end of it. */
    public static Page end(String text, Exit exit) {
        return new Page(text, null, null, exit);
    }
}
