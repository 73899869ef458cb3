package ai.vidgo.generation.jobs;

import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.results.Results;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The media that belong to the jobs of a user alone, and their end. */
@Singleton
class JobMedia {

    private static final String UPLOADS = "uploads/";

    private final OwnerRows rows;
    private final MediaStore store;
    private final MediaUrls urls;
    private final Presets presets;
    private final Event<MediaDeleted> deleted;

    JobMedia(OwnerRows rows, MediaStore store, MediaUrls urls, Presets presets, Event<MediaDeleted> deleted) {
        this.rows = rows;
        this.store = store;
        this.urls = urls;
        this.presets = presets;
        this.deleted = deleted;
    }

    /**
     * Deletes media of jobs of one owner that are gone or go next. Other jobs of the owner may start from them, and results
     * are named by their content: the same bytes may be another user's too.
     */
    void delete(List<String> keys, List<Job> jobs) {
        UUID owner = jobs.getFirst().ownerId();
        Set<String> needed =
                rows.neededByOthers(owner, keys, jobs.stream().map(Job::id).toList());
        List<String> gone = keys.stream().filter(key -> !needed.contains(key)).toList();
        gone.forEach(store::delete);
        deleted.fire(new MediaDeleted(owner, gone));
    }

    /**
     * The keys of the own media of jobs of one owner: what was uploaded for them, their results, and what jobs that were
     * removed before left for them to start from.
     *
     * @param shown of {@link #shown}; that is the library's
     */
    List<String> of(List<Job> jobs, Set<String> shown) {
        UUID owner = jobs.getFirst().ownerId();
        List<String> inputs = inputs(jobs);
        Stream<String> uploads = inputs.stream().filter(JobMedia::isUpload);
        Stream<String> made =
                Stream.concat(jobs.stream().flatMap(JobMedia::results), rows.resultsOfRemoved(owner, inputs).stream());
        return Stream.concat(uploads, made.filter(key -> !shown.contains(key)))
                .distinct()
                .toList();
    }

    /**
     * Which media of jobs the catalogue shows, also of those that they start from. To be asked before a transaction.
     *
     * @throws Problem 503 {@code service_unavailable} while it can't be asked
     */
    Set<String> shown(List<Job> jobs) {
        List<String> addresses = Stream.concat(
                        jobs.stream().flatMap(JobMedia::results),
                        inputs(jobs).stream().filter(key -> !isUpload(key)))
                .distinct()
                .map(urls::stored)
                .toList();
        // A preview is nowhere written; it goes with its clip.
        return presets.shown(addresses).stream()
                .flatMap(address -> urls.key(address).stream())
                .flatMap(key -> Stream.of(key, Results.previewKey(key)))
                .collect(Collectors.toSet());
    }

    private static List<String> inputs(List<Job> jobs) {
        return jobs.stream().flatMap(job -> job.request().inputs().stream()).toList();
    }

    private static boolean isUpload(String key) {
        return key.startsWith(UPLOADS);
    }

    private static Stream<String> results(Job job) {
        JobResult result = job.result();
        return result == null
                ? Stream.of()
                : Stream.of(
                        result.originalKey(),
                        result.watermarkedKey(),
                        Results.previewKey(result.watermarkedKey()),
                        result.thumbnailKey());
    }
}
