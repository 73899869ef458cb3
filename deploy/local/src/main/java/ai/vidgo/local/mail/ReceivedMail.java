package ai.vidgo.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the catcher shows it.
 *
 * @param id names the mail in addresses
 * @param text the plain part, or null
 * @param html the HTML part, or null
 */
public record ReceivedMail(
        String id,
        String from,
        List<String> to,
        String subject,
        Instant receivedAt,
        @Nullable String text,
        @Nullable String html) {

    static ReceivedMail of(String id, Instant receivedAt, MimeMessage message) throws MessagingException, IOException {
        return new ReceivedMail(
                id,
                addresses(message.getFrom()).findFirst().orElse(""),
                addresses(message.getAllRecipients()).toList(),
                message.getSubject() == null ? "" : message.getSubject(),
                receivedAt,
                part(message, "text/plain"),
                part(message, "text/html"));
    }

    boolean isFor(String address) {
        return to.stream().anyMatch(recipient -> recipient.equalsIgnoreCase(address.strip()));
    }

    private static Stream<String> addresses(jakarta.mail.Address @Nullable [] addresses) {
        return addresses == null
                ? Stream.empty()
                : Arrays.stream(addresses)
                        .filter(InternetAddress.class::isInstance)
                        .map(address -> ((InternetAddress) address).getAddress().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String part(Part part, String type) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return part.isMimeType(type) && content instanceof String text ? text : null;
    }
}
