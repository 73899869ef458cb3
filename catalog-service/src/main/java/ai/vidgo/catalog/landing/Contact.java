package ai.vidgo.catalog.landing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of the contact form.
 *
 * @param userId the account that wrote it, when it was signed in
 * @param language one of the product's languages, in which to answer
 */
record Contact(
        @Nullable UUID userId,
        String name,
        String email,
        @Nullable String company,
        String message,
        String language) {}
