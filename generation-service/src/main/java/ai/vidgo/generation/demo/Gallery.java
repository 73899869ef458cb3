package ai.vidgo.generation.demo;

import ai.vidgo.generation.demo.CatalogDemos.NewDemoVideo;
import ai.vidgo.generation.demo.CatalogDemos.NewImageDemo;
import ai.vidgo.generation.jobs.JobResult;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The old gallery of picture demos and category clips; its rows are the catalogue's. */
@Singleton
public class Gallery {

    private static final int SUBJECTS = 10;
    private static final double CLIP_SECONDS = 5;

    private final CatalogDemos demos;
    private final CatalogGallery gallery;
    private final PromptAnalysis analysis;
    private final MediaUrls urls;

    Gallery(
            @RestClient CatalogDemos demos,
            @RestClient CatalogGallery gallery,
            PromptAnalysis analysis,
            MediaUrls urls) {
        this.demos = demos;
        this.gallery = gallery;
        this.analysis = analysis;
        this.urls = urls;
    }

    /**
     * The slugs of all categories.
     *
     * @throws Problem 503 {@code service_unavailable} while the catalogue is away
     */
    public List<String> categories() {
        return ask(() ->
                gallery.categories().stream().map(CatalogGallery.Category::slug).toList());
    }

    /**
     * Subjects of a category, from its first one on and over again until there are enough.
     *
     * @throws Problem 404 {@code not_found} for an unknown category, 503 while the catalogue is away
     */
    public List<String> subjects(String category, int count) {
        List<String> known = ask(() -> gallery.subjects(category, SUBJECTS));
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < count && !known.isEmpty(); i++) {
            subjects.add(known.get(i % known.size()));
        }
        return subjects;
    }

    /**
     * How many clips a category still lacks.
     *
     * @throws Problem 503 while the catalogue is away
     */
    public int missingVideos(String category) {
        CatalogGallery.Count count = ask(() -> gallery.count(category));
        return Math.max(0, count.target() - count.count());
    }

    /**
     * Switches demos off whose time is over.
     *
     * @return how many
     * @throws Problem 503 while the catalogue is away
     */
    public int cleanUp() {
        return ask(demos::cleanup).cleanedCount();
    }

    /**
     * Keeps a picture for a week.
     *
     * @param style of the gallery, or null
     * @return the demo's id
     * @throws Problem 503 while the catalogue is away
     */
    public String keepImage(String words, @Nullable String style, JobResult result) {
        PromptAnalysis.Analysis analysed = analysis.of(words);
        NewImageDemo demo = new NewImageDemo(
                words,
                analysed.normalized(),
                analysed.language(),
                analysed.keywords(),
                analysed.category(),
                urls.stored(result.thumbnailKey()),
                urls.stored(result.originalKey()),
                urls.stored(result.watermarkedKey()),
                urls.stored(result.thumbnailKey()),
                style,
                result.provider());
        return ask(() -> demos.keep(demo)).id().toString();
    }

    /**
     * Keeps a clip of a category.
     *
     * @throws Problem 503 while the catalogue is away
     */
    public void keepVideo(String category, String words, JobResult result) {
        NewDemoVideo video = new NewDemoVideo(
                words.length() > 100 ? words.substring(0, 100) : words,
                words,
                analysis.of(words).keywords(),
                category,
                urls.stored(result.originalKey()),
                urls.stored(result.watermarkedKey()),
                urls.stored(result.thumbnailKey()),
                CLIP_SECONDS,
                null,
                result.provider());
        ask(() -> demos.keep(video));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            throw status == 404 ? Problem.of(404, "not_found") : unavailable();
        } catch (ProcessingException away) {
            throw unavailable();
        }
    }

    private static Problem unavailable() {
        return Problem.of(503, "service_unavailable").with("Retry-After", "5");
    }
}
