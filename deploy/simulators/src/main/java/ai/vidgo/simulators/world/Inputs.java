package ai.vidgo.simulators.world;

import ai.vidgo.simulators.file.Download;
import ai.vidgo.simulators.file.Downloads;
import ai.vidgo.simulators.picture.PictureFiles;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures that a request points at: really fetched, really decoded, within limits. */
public final class Inputs {

    private static final int SMALLEST = 32;
    private static final int LARGEST = 8192;

    private final Downloads downloads;
    private final List<String> problems = new ArrayList<>();

    /** Reads over the given downloads. */
    public Inputs(Downloads downloads) {
        this.downloads = downloads;
    }

    /** The picture behind an address; a small blank one stands in when it cannot be had, and the reason is kept. */
    public BufferedImage picture(String address) {
        Optional<BufferedImage> picture = switch (downloads.fetch(address)) {
            case Download.Arrived arrived -> decoded(arrived.bytes());
            case Download.Failed failed -> failed(failed.reason());
        };
        return picture.orElseGet(() -> new BufferedImage(SMALLEST, SMALLEST, BufferedImage.TYPE_INT_RGB));
    }

    /** The bytes behind an address, empty when they cannot be had. */
    public byte[] bytes(String address) {
        return switch (downloads.fetch(address)) {
            case Download.Arrived arrived -> arrived.bytes();
            case Download.Failed failed -> {
                problems.add(failed.reason());
                yield new byte[0];
            }
        };
    }

    /** Why the first bad input could not be used. */
    public Optional<String> problem() {
        return problems.stream().findFirst();
    }

    private Optional<BufferedImage> decoded(byte[] bytes) {
        Optional<BufferedImage> image = PictureFiles.read(bytes);
        if (image.isEmpty()) {
            return failed("not a decodable picture");
        }
        int least = Math.min(image.get().getWidth(), image.get().getHeight());
        int most = Math.max(image.get().getWidth(), image.get().getHeight());
        return least < SMALLEST || most > LARGEST ? failed("picture size out of range") : image;
    }

    private Optional<BufferedImage> failed(String reason) {
        problems.add(reason);
        return Optional.empty();
    }
}
