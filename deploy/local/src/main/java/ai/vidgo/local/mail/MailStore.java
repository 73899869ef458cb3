package ai.vidgo.local.mail;

import ai.vidgo.local.LaunchFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Received mails, one {@code .eml} file each, so that they are still there after a restart. */
final class MailStore {

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final Clock clock;
    private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();

    MailStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            load();
        } catch (IOException | MessagingException e) {
            throw new LaunchFailure("The mails in " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Keeps a mail as it came. */
    void add(MimeMessage message) throws MessagingException, IOException {
        Instant now = clock.instant();
        long number = lastId.updateAndGet(last -> Math.max(last + 1, now.toEpochMilli()));
        String id = Long.toString(number);
        try (OutputStream file = Files.newOutputStream(folder.resolve(id + SUFFIX))) {
            message.writeTo(file);
        }
        mails.add(ReceivedMail.of(id, now, message));
    }

    List<ReceivedMail> newestFirst() {
        return mails.stream()
                .sorted(Comparator.comparing(ReceivedMail::id).reversed())
                .toList();
    }

    Optional<ReceivedMail> find(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    void clear() throws IOException {
        for (ReceivedMail mail : mails) {
            Files.deleteIfExists(folder.resolve(mail.id() + SUFFIX));
        }
        mails.clear();
    }

    private void load() throws IOException, MessagingException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(SUFFIX)).toList()) {
                String name = file.getFileName().toString();
                String id = name.substring(0, name.length() - SUFFIX.length());
                try (InputStream content = Files.newInputStream(file)) {
                    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), content);
                    mails.add(
                            ReceivedMail.of(id, Files.getLastModifiedTime(file).toInstant(), message));
                }
            }
        }
    }
}
