package ai.vidgo.generation.jobs;

import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.results.Results;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The media that belong to jobs alone, and their end. */
@Singleton
class JobMedia {

    private static final String UPLOADS = "uploads/";

    private final OwnerRows rows;
    private final MediaStore store;
    private final MediaUrls urls;
    private final Presets presets;
    private final LibraryCandidates candidates;

    JobMedia(OwnerRows rows, MediaStore store, MediaUrls urls, Presets presets, LibraryCandidates candidates) {
        this.rows = rows;
        this.store = store;
        this.urls = urls;
        this.presets = presets;
        this.candidates = candidates;
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

    /** The keys of jobs' own media: what was uploaded for them, and their results unless the library has published them. */
    List<String> of(List<Job> jobs) {
        List<String> hashes = jobs.stream()
                .filter(job -> job.result() != null)
                .flatMap(job -> candidates.lookupHash(job).stream())
                .distinct()
                .toList();
        Set<String> inLibrary = hashes.isEmpty() ? Set.of() : presets.existing(hashes);
        return jobs.stream().flatMap(job -> of(job, inLibrary)).distinct().toList();
    }

    private Stream<String> of(Job job, Set<String> inLibrary) {
        Stream<String> uploads = job.request().inputs().stream().filter(key -> key.startsWith(UPLOADS));
        JobResult result = job.result();
        return result == null || isPublished(job, result, inLibrary)
                ? uploads
                : Stream.concat(
                        uploads,
                        Stream.of(
                                result.originalKey(),
                                result.watermarkedKey(),
                                Results.previewKey(result.watermarkedKey()),
                                result.thumbnailKey()));
    }

    private boolean isPublished(Job job, JobResult result, Set<String> inLibrary) {
        String original = urls.stored(result.originalKey());
        return candidates
                .lookupHash(job)
                .filter(inLibrary::contains)
                .flatMap(presets::published)
                .filter(preset -> original.equals(preset.cleanUrl()))
                .isPresent();
    }
}
