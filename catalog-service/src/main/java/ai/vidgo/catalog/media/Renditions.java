package ai.vidgo.catalog.media;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.media.MediaKeys;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What may be written into a column that everybody sees. The tables refuse clean results there too; this gives the writer
 * a sentence instead of an error of the database.
 */
@Singleton
public class Renditions {

    private final MediaUrls urls;

    Renditions(MediaUrls urls) {
        this.urls = urls;
    }

    /**
     * Checks one address.
     *
     * @param field name in the request's body
     * @param shown stored URL that everybody will see, or null
     * @param clean stored URLs of the results without a mark
     * @throws ai.vidgo.platform.error.Problem 422 unless the address is null or a public file of ours that is none of the
     *     clean ones
     */
    public void requirePublic(String field, @Nullable String shown, @Nullable String... clean) {
        if (shown == null) {
            return;
        }
        boolean open = urls.key(shown).filter(MediaKeys::isPublic).isPresent();
        if (!open || Arrays.asList(clean).contains(shown)) {
            throw ValidationProblem.of(FieldError.body(
                    field, "value_error", "Value must be a public rendition of ours, not the clean result", shown));
        }
    }
}
