package ai.vidgo.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = MailCatcher.start(0, 0, folder, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void givesTheMailsOfOneReceiverNewestFirst() throws Exception {
        send("first", "ann@example.com");
        send("other", "bob@example.com");
        send("second", "ann@example.com");

        JsonNode mails = messages("?to=ANN@example.com");

        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).path("subject").asText()).isEqualTo("second");
        assertThat(mails.get(1).path("subject").asText()).isEqualTo("first");
        assertThat(mails.get(0).path("to").get(0).asText()).isEqualTo("ann@example.com");
        assertThat(mails.get(0).path("text").asText()).contains("Your code is 123456");
        assertThat(mails.get(0).path("html").asText()).contains("<b>123456</b>");
        assertThat(mails.get(0).path("received_at").asText()).endsWith("Z");
    }

    @Test
    void countsAMailToSeveralReceiversOnce() throws Exception {
        send("both", "ann@example.com", "bob@example.com");

        assertThat(messages("")).hasSize(1);
        assertThat(messages("?to=bob@example.com")).hasSize(1);
    }

    @Test
    void keepsMailsThroughARestart() throws Exception {
        send("kept", "ann@example.com");
        catcher.close();

        catcher = MailCatcher.start(0, 0, folder, Clock.systemUTC());

        assertThat(messages("").get(0).path("subject").asText()).isEqualTo("kept");
    }

    @Test
    void showsAMailWithoutTrustingIt() throws Exception {
        send("<script>alert(1)</script>", "ann@example.com");
        String id = messages("").get(0).path("id").asText();

        HttpResponse<String> list = get("/");
        HttpResponse<String> one = get("/messages/" + id);
        HttpResponse<String> html = get("/messages/" + id + "/html");

        assertThat(list.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(one.body()).contains("<iframe sandbox").contains("Your code is 123456");
        assertThat(html.body()).contains("<b>123456</b>");
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("sandbox").contains("default-src 'none'"));
    }

    @Test
    void forgetsAllMailsWhenAsked() throws Exception {
        send("gone", "ann@example.com");

        HttpRequest delete =
                HttpRequest.newBuilder(uri("/api/messages")).DELETE().build();
        assertThat(http.send(delete, BodyHandlers.discarding()).statusCode()).isEqualTo(204);

        assertThat(messages("")).isEmpty();
        assertThat(get("/messages/1").statusCode()).isEqualTo(404);
        assertThat(get("/").body()).contains("None yet");
    }

    private void send(String subject, String... receivers) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(catcher.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("noreply@vidgo.local");
        for (String receiver : receivers) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(receiver));
        }
        message.setSubject(subject);
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Your code is 123456", "utf-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("Your code is <b>123456</b>", "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private JsonNode messages(String query) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("/api/messages" + query).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + catcher.webPort() + path);
    }
}
