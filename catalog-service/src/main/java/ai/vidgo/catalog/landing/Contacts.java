package ai.vidgo.catalog.landing;

import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.mail.MailRequested;
import ai.vidgo.platform.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes messages of the contact form: kept and, in the same transaction, handed to the mail outbox, so that none is lost
 * when no mail server answers. Forgotten after {@link LandingConfig#contactLife}.
 */
@ApplicationScoped
class Contacts {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int SUBSCRIBER_BYTES = 8;

    private final ContactRows rows;
    private final Outbox outbox;
    private final KeyedHash hash;
    private final LandingConfig config;
    private final Clock clock;

    Contacts(ContactRows rows, Outbox outbox, KeyedHash hash, LandingConfig config, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.hash = hash;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes a message.
     *
     * @param address network address of the sender
     * @return empty when it was taken, else how long the sender has to wait
     */
    @Transactional
    Optional<Duration> accept(Contact contact, String address) {
        Instant now = clock.instant();
        String sender = hash.of("contact", subscriber(address));
        rows.lock(sender);
        Optional<Instant> oldest = rows.oldestOfLast(config.contactsPerHour(), sender, now.minus(WINDOW));
        if (oldest.isPresent()) {
            return Optional.of(Duration.between(now, oldest.get().plus(WINDOW)));
        }
        UUID id = UUID.randomUUID();
        rows.insert(id, contact, sender, now);
        config.contactEmail().ifPresent(to -> outbox.publish(MailRequested.TOPIC, "contact:" + id, mail(to, contact)));
        return Optional.empty();
    }

    /** Daily at half past three, UTC. */
    @Scheduled(cron = "0 30 3 * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void purge() {
        rows.purge(clock.instant().minus(config.contactLife()));
    }

    private static MailRequested mail(String to, Contact contact) {
        Map<String, String> values = Map.of(
                "name", contact.name(),
                "email", contact.email(),
                "company", contact.company() == null ? "" : contact.company(),
                "message", contact.message());
        return new MailRequested(null, to, "contact-message", "en", values);
    }

    /** What one subscriber of a network controls: an IPv4 address, or the first 64 bits of an IPv6 one. */
    static String subscriber(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] bytes = parsed.getAddress();
            Arrays.fill(bytes, SUBSCRIBER_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException notAnAddress) {
            return address;
        }
    }
}
