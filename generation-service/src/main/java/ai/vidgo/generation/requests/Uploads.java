package ai.vidgo.generation.requests;

import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.ClusterLock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What users uploaded to generate from: theirs alone, and gone after a day unless a generation started from it (contract:
 * catalog §2.4).
 */
@ApplicationScoped
public class Uploads implements PersonalData {

    /** What a job starts from goes with the job; it is looked at again all the same, should that have failed. */
    private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(30);

    private static final int AT_A_TIME = 500;

    private final UploadRows rows;
    private final MediaStore store;
    private final MediaUrls urls;
    private final ClusterLock lock;
    private final Clock clock;

    Uploads(UploadRows rows, MediaStore store, MediaUrls urls, ClusterLock lock, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.urls = urls;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Keeps a file of a user.
     *
     * @return the address that its owner may name as an input
     */
    public String keep(UUID ownerId, Path file, MediaType type) {
        return keep(UUID.randomUUID(), ownerId, file, type);
    }

    /** The same under a name that the same file has again when the request is repeated under its idempotency key. */
    public String keep(UUID ownerId, Path file, MediaType type, String idempotencyKey) throws IOException {
        String content = Sha256.hex(Files.readAllBytes(file));
        String identity = String.join("\n", ownerId.toString(), content, idempotencyKey);
        return keep(UUID.nameUUIDFromBytes(Sha256.of(identity.getBytes(StandardCharsets.UTF_8))), ownerId, file, type);
    }

    private String keep(UUID name, UUID ownerId, Path file, MediaType type) {
        String key = "uploads/" + name + "." + type.extension();
        // The row first: a file that no row names would never be swept.
        rows.insert(key, ownerId, clock.instant());
        store.put(key, file, type);
        return urls.stored(key);
    }

    @Scheduled(every = "1h", delayed = "7m")
    void sweep() {
        lock.runAlone("uploads", () -> {
            List<UploadRows.Due> due;
            do {
                due = rows.due(clock.instant(), AT_A_TIME);
                rows.postpone(
                        due.stream()
                                .filter(UploadRows.Due::used)
                                .map(UploadRows.Due::key)
                                .toList(),
                        clock.instant().plus(LOOKED_AT_AGAIN));
                due.stream()
                        .filter(each -> !each.used())
                        .map(UploadRows.Due::key)
                        .forEach(this::delete);
            } while (due.size() == AT_A_TIME);
        });
    }

    private void delete(String key) {
        store.delete(key);
        rows.delete(key);
    }

    @Override
    public String section() {
        return "uploads";
    }

    @Override
    public List<String> export(UUID userId) {
        return rows.of(userId).stream().map(urls::stored).toList();
    }

    @Override
    public void erase(UUID userId) {
        rows.of(userId).forEach(this::delete);
    }
}
