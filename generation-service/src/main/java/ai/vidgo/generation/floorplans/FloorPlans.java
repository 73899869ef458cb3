package ai.vidgo.generation.floorplans;

import ai.vidgo.generation.rendering.Renditions;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jboss.logging.Logger;

/**
 * Reads plans that strangers send: by their bytes and not by their names, a few at a time, with an end to the size, the
 * steps and the time of each. Blocks; run it on a virtual thread.
 */
@Singleton
class FloorPlans {

    private static final Logger LOG = Logger.getLogger(FloorPlans.class);
    private static final Sketched UNREADABLE = new Sketched.Refused("plan_unreadable");

    private final PlanConfig config;
    private final Renditions renditions;
    private final Semaphore slots;

    FloorPlans(PlanConfig config, Renditions renditions) {
        this.config = config;
        this.renditions = renditions;
        this.slots = new Semaphore(config.concurrency(), true);
    }

    /**
     * Makes the sketch of a plan.
     *
     * @throws Problem 413 {@code plan_too_large}, 503 {@code service_unavailable} when too many plans are waiting
     * @throws UncheckedIOException when our own disk fails
     */
    Sketched sketch(Path file) {
        try {
            if (Files.size(file) > config.maxBytes()) {
                throw Problem.of(413, "plan_too_large");
            }
            Optional<PlanType> type = PlanType.of(head(file));
            if (type.isEmpty()) {
                return new Sketched.Refused("plan_type_unknown");
            }
            return type.get() == PlanType.DWG ? new Sketched.Refused("plan_dwg") : inTurn(file, type.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read an uploaded plan", unreadable);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(PlanType.HEAD);
        }
    }

    private Sketched inTurn(Path file, PlanType type) throws IOException {
        try {
            if (!slots.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.of(503, "service_unavailable").with("Retry-After", "10");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to read a plan", stopped);
        }
        try {
            return draw(file, type)
                    .flatMap(plan -> Sketcher.sketch(plan, config.sketchSide()))
                    .map(sketch -> sketched(type, sketch))
                    .orElse(UNREADABLE);
        } catch (TooComplex tooMuch) {
            return new Sketched.Refused("plan_too_complex");
        } catch (StackOverflowError nested) {
            LOG.infof("a %s plan is nested too deeply", type);
            return new Sketched.Refused("plan_too_complex");
        } catch (OutOfMemoryError claimed) {
            // A damaged number may ask for an array of gigabytes. It fails as a whole; what others use stays.
            LOG.warnf("a %s plan asks for more memory than there is", type);
            return new Sketched.Refused("plan_too_complex");
        } catch (RuntimeException damaged) {
            // The readers of foreign formats break in many ways on damaged files, and quote from them.
            LOG.infof("a %s plan is not readable: %s", type, damaged.getClass().getSimpleName());
            return UNREADABLE;
        } finally {
            slots.release();
        }
    }

    private Optional<BufferedImage> draw(Path file, PlanType type) throws IOException {
        Steps steps = new Steps(config.maxSteps(), config.patience());
        return switch (type) {
            case PNG -> renditions.clean(file, MediaType.PNG).flatMap(clean -> read(clean.file()));
            case JPEG -> renditions.clean(file, MediaType.JPEG).flatMap(clean -> read(clean.file()));
            case PDF -> PdfPlan.draw(file, config.sketchSide(), steps);
            case SVG -> SvgPlan.draw(Files.readAllBytes(file), config.sketchSide(), steps);
            case DXF -> DxfPlan.draw(Files.readAllBytes(file), config.sketchSide(), steps);
            case DWG -> Optional.empty();
        };
    }

    private static Optional<BufferedImage> read(Path clean) {
        try {
            return Optional.ofNullable(ImageIO.read(clean.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read a picture that we wrote", unreadable);
        } finally {
            delete(clean);
        }
    }

    private static Sketched sketched(PlanType type, BufferedImage sketch) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(sketch, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write to memory", impossible);
        }
        return new Sketched.Sketch(type, png.toByteArray(), sketch.getWidth(), sketch.getHeight());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException("cannot delete a temporary file", left);
        }
    }
}
