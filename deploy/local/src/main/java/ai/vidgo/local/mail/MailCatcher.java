package ai.vidgo.local.mail;

import ai.vidgo.local.LaunchFailure;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;

/** Takes every mail that the services send, delivers none, and shows them on a web page. */
public final class MailCatcher implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail smtp;
    private final HttpServer web;

    private MailCatcher(GreenMail smtp, HttpServer web) {
        this.smtp = smtp;
        this.web = web;
    }

    /**
     * Starts both doors.
     *
     * @param webPort port of the page; 0 takes a free one
     * @param smtpPort port of the mail server; 0 takes a free one
     * @param folder where mails are kept
     */
    public static MailCatcher start(int webPort, int smtpPort, Path folder, Clock clock) {
        MailStore store = new MailStore(folder, clock);
        GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        UserManager users = smtp.getManagers().getUserManager();
        users.setAuthRequired(false);
        // A mail to several people arrives here once for each of them, but it is one mail on the page.
        OnePerMessage once = new OnePerMessage();
        users.setMessageDeliveryHandler((message, address) -> {
            if (once.isFirst(message)) {
                keep(store, message);
            }
            return anybody(users);
        });
        smtp.start();
        return new MailCatcher(smtp, startWeb(webPort, new MailPages(store)));
    }

    public int webPort() {
        return web.getAddress().getPort();
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    @Override
    public void close() {
        web.stop(0);
        smtp.stop();
    }

    private static HttpServer startWeb(int port, MailPages pages) {
        try {
            HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            web.createContext("/", pages);
            web.start();
            return web;
        } catch (IOException e) {
            throw new LaunchFailure("The mail page can't listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    private static void keep(MailStore store, MovingMessage message) {
        try {
            store.add(message.getMessage());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a received mail can't be kept", e);
        }
    }

    private static GreenMailUser anybody(UserManager users) throws UserException {
        GreenMailUser user = users.getUserByEmail("anybody@localhost");
        return user != null ? user : users.createUser("anybody@localhost", "anybody", "anybody");
    }

    /** Remembers the last message by identity; recipients of one message are handled one after the other. */
    private static final class OnePerMessage {

        private java.lang.ref.WeakReference<MovingMessage> last = new java.lang.ref.WeakReference<>(null);

        synchronized boolean isFirst(MovingMessage message) {
            if (last.get() == message) {
                return false;
            }
            last = new java.lang.ref.WeakReference<>(message);
            return true;
        }
    }
}
