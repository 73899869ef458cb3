package ai.vidgo.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.auth.AuthServiceTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class MailSenderTest {

    private static final int ROUNDS = 100;
    private static final int AT_ONCE = 8;

    @Inject
    Vertx vertx;

    @Test
    void hearsTheServerWhoeverElseIsSending() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MailSender sender = new MailSender(over(server), config("10s"), vertx);
            Callable<Void> sending = () -> {
                sender.send(Mail.withText("to@example.com", "A subject", "A text"));
                return null;
            };
            for (int round = 0; round < ROUNDS; round++) {
                List<Callable<Void>> all =
                        IntStream.range(0, AT_ONCE).mapToObj(_ -> sending).toList();
                for (Future<Void> sent : threads.invokeAll(all)) {
                    sent.get();
                }
            }
            assertThat(server.getReceivedMessages()).hasSize(ROUNDS * AT_ONCE);
        } finally {
            server.stop();
        }
    }

    @Test
    void givesUpOnAServerThatSaysNothing() {
        MailSender sender = new MailSender(_ -> Uni.createFrom().nothing(), config("50ms"), vertx);
        assertThatThrownBy(() -> sender.send(Mail.withText("to@example.com", "A subject", "A text")))
                .isInstanceOf(TimeoutException.class);
    }

    /** A connection for each mail, since only a new one is greeted. */
    private ReactiveMailer over(GreenMail server) {
        MailClient client = MailClient.create(
                vertx,
                new io.vertx.ext.mail.MailConfig()
                        .setPort(server.getSmtp().getPort())
                        .setKeepAlive(false));
        return mails -> Uni.createFrom()
                .completionStage(
                        () -> client.sendMail(message(mails[0])).mapEmpty().toCompletionStage())
                .replaceWithVoid();
    }

    private static MailMessage message(Mail mail) {
        return new MailMessage("from@example.com", mail.getTo().getFirst(), mail.getSubject(), mail.getText());
    }

    private static MailConfig config(String sendTimeout) {
        return new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValue("vidgo.mail.send-timeout", sendTimeout)
                .build()
                .getConfigMapping(MailConfig.class);
    }
}
