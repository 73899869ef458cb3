package ai.vidgo.generation.jobs;

import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.results.Results;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.util.List;
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

    /** Deletes media whose jobs are gone. Results are named by their content: the same bytes may be another user's too. */
    void delete(List<String> keys) {
        keys.stream().filter(key -> !rows.isOriginal(key)).forEach(store::delete);
    }

    /** The keys of a job's own media: what was uploaded for it, and its result unless the library has published that. */
    Stream<String> of(Job job) {
        Stream<String> uploads = job.request().inputs().stream().filter(key -> key.startsWith(UPLOADS));
        JobResult result = job.result();
        return result == null || isPublished(job, result)
                ? uploads
                : Stream.concat(
                        uploads,
                        Stream.of(
                                result.originalKey(),
                                result.watermarkedKey(),
                                Results.previewKey(result.watermarkedKey()),
                                result.thumbnailKey()));
    }

    private boolean isPublished(Job job, JobResult result) {
        JobRequest.Candidate candidate = job.request().candidate();
        if (candidate == null) {
            return false;
        }
        String input =
                job.request().inputs().stream().findFirst().map(urls::stored).orElse(null);
        String original = urls.stored(result.originalKey());
        return presets.published(LookupHash.of(candidate.toolType(), candidate.prompt(), null, input))
                .filter(preset -> original.equals(preset.cleanUrl()))
                .isPresent();
    }
}
