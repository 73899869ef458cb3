package ai.vidgo.generation.jobs;

import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.results.Results;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The media that belong to jobs alone, and their end. */
@Singleton
class JobMedia {

    private static final String UPLOADS = "uploads/";

    private final OwnerRows rows;
    private final MediaStore store;
    private final MediaUrls urls;
    private final Presets presets;

    JobMedia(OwnerRows rows, MediaStore store, MediaUrls urls, Presets presets) {
        this.rows = rows;
        this.store = store;
        this.urls = urls;
        this.presets = presets;
    }

    /**
     * Deletes media of jobs that are gone or go next. Results are named by their content: the same bytes may be another
     * user's too.
     */
    void delete(List<String> keys, List<Job> jobs) {
        Set<String> needed =
                rows.originalsOfOthers(keys, jobs.stream().map(Job::id).toList());
        keys.stream().filter(key -> !needed.contains(key)).forEach(store::delete);
    }

    /**
     * The keys of jobs' own media: what was uploaded for them, and their results. What the catalogue shows is the library's.
     *
     * @throws Problem 503 {@code service_unavailable} while nobody knows what it shows
     */
    List<String> of(List<Job> jobs) {
        List<String> made =
                jobs.stream().flatMap(JobMedia::results).distinct().toList();
        Set<String> shown = shown(made);
        return Stream.concat(
                        jobs.stream().flatMap(job -> job.request().inputs().stream()).filter(key -> key.startsWith(UPLOADS)),
                        made.stream().filter(key -> !shown.contains(key)))
                .distinct()
                .toList();
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

    /** A preview is nowhere written; it goes with its clip. */
    private Set<String> shown(Collection<String> keys) {
        return presets.shown(keys.stream().map(urls::stored).toList()).stream()
                .flatMap(address -> urls.key(address).stream())
                .flatMap(key -> Stream.of(key, Results.previewKey(key)))
                .collect(Collectors.toSet());
    }
}
