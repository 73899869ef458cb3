package ai.vidgo.auth.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;

/**
 * Hands mails to the SMTP server.
 *
 * <p>All of them from one event loop. When several are sent at once, the client (vertx-mail-client 4.5,
 * {@code SMTPEndPoint.connect}) may open a connection on one loop and listen on another: the server's greeting can come
 * before anybody listens, and then the mail waits for it until its time is over.
 */
@Singleton
class MailSender {

    private final ReactiveMailer mailer;
    private final MailConfig config;
    private final ContextInternal loop;

    MailSender(ReactiveMailer mailer, MailConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.config = config;
        this.loop = ((VertxInternal) vertx).createEventLoopContext();
    }

    /**
     * Waits until the server has taken the mail. Blocks.
     *
     * @throws TimeoutException after {@code vidgo.mail.send-timeout}: the server may have taken it all the same
     * @throws RuntimeException what the server or the way to it said
     */
    void send(Mail mail) {
        mailer.send(mail)
                .runSubscriptionOn(task -> loop.runOnContext(now -> task.run()))
                .await()
                .atMost(config.sendTimeout());
    }
}
