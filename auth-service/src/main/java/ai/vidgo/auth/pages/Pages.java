package ai.vidgo.auth.pages;

import ai.vidgo.auth.texts.Texts;
import ai.vidgo.platform.crypto.Sha256;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * The few pages that come from here and not from the frontend. They need no script, load nothing, and lie behind links
 * with secrets in them: the policy allows exactly our style sheet and our own forms, and no address is told to anybody.
 */
@Singleton
public class Pages {

    static final String STYLE = """
            *{box-sizing:border-box}
            body{margin:0;padding:2rem 1rem;background:#f5f5f7;color:#1d1d1f;font:1rem/1.5 system-ui,sans-serif}
            main{max-width:26rem;margin:0 auto;padding:2rem;background:#fff;border-radius:.75rem}
            .brand{margin:0 0 1.5rem;font-weight:700;font-size:1.25rem}
            h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25}
            label{display:block;margin:1rem 0 .25rem;font-weight:600}
            input{width:100%;padding:.75rem;border:1px solid #6e6e73;border-radius:.5rem;font:inherit}
            button,.exit{display:inline-block;margin-top:1.5rem;padding:.75rem 1.5rem;border:0;border-radius:.5rem;\
            background:#4338ca;color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
            :focus-visible{outline:3px solid #f59e0b;outline-offset:2px}
            .hint{margin:.25rem 0 0;color:#55555a;font-size:.875rem}
            .alert{padding:.75rem;border-left:4px solid #b91c1c;background:#fef2f2;color:#7f1d1d}
            """;

    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + Sha256.base64(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Template template;
    private final PagesConfig config;
    private final Texts texts = Texts.load("pages");

    Pages(@Location("pages/page.html") Template template, PagesConfig config) {
        this.template = template;
        this.config = config;
    }

    /** The answer with a page in one of the product's languages. */
    public Response show(int status, Page page, String language) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Language", language)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("X-Robots-Tag", "noindex")
                .header("Vary", "Accept-Language")
                .entity(filled(page, language).render())
                .build();
    }

    private TemplateInstance filled(Page page, String language) {
        TemplateInstance instance = template.data("language", language)
                .data("style", STYLE)
                .data("title", texts.text(page.text() + "_title", language))
                .data("lead", texts.text(page.text() + "_lead", language))
                .data("alert", page.alert() == null ? "" : texts.text(page.alert(), language));
        Page.Form form = page.form();
        instance.data("hasForm", form != null);
        if (form != null) {
            instance.data("action", form.action())
                    .data("tokenName", form.tokenName())
                    .data("token", form.token())
                    .data("password", form.password())
                    .data("button", texts.text(page.text() + "_button", language))
                    .data("newPassword", texts.text("new_password", language))
                    .data("passwordHint", texts.text("password_hint", language))
                    .data("repeatPassword", texts.text("repeat_password", language));
        }
        Page.Exit exit = page.exit();
        instance.data("hasExit", exit != null);
        if (exit != null) {
            instance.data("exit", config.frontendUrl().replaceAll("/+$", "") + exit.path())
                    .data("exitText", texts.text("exit_" + exit.name().toLowerCase(Locale.ROOT), language));
        }
        return instance;
    }
}
