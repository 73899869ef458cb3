package ai.vidgo.simulators.file;

import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.fault.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Results on disk, in a directory that lives as long as the process. */
public final class FileShelf implements AutoCloseable {

    private final SimClock clock;
    private final Path directory;
    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();
    private volatile Duration lifetime;
    private volatile int expiredStatus = 403;
    private volatile String origin = "";

    /** An empty shelf whose addresses live for {@code lifetime} of simulated time. */
    public FileShelf(SimClock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
        try {
            this.directory = Files.createTempDirectory("vidgo-simulators-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the scheme, host and port of the addresses, once the server listens. */
    public void origin(String schemeHostPort) {
        origin = schemeHostPort;
    }

    /** The scheme, host and port of the addresses. */
    public String origin() {
        return origin;
    }

    /** Sets how long addresses made from now on live. */
    public void lifetime(Duration duration) {
        lifetime = duration;
    }

    /** Sets what an expired address answers: 403 like a signed address, 404 or 410. */
    public void expiredStatus(int status) {
        expiredStatus = status;
    }

    /** What an expired address answers. */
    public int expiredStatus() {
        return expiredStatus;
    }

    /** The directory for working files of encoders. */
    public Path directory() {
        return directory;
    }

    /** Keeps a result. */
    public StoredFile put(Artifact artifact, Faults faults) {
        String name = UUID.randomUUID() + "." + artifact.extension();
        try {
            Path path = Files.write(directory.resolve(name), artifact.bytes());
            StoredFile file = new StoredFile(
                    name, path, artifact.contentType(), clock.instant().plus(lifetime), faults, new AtomicInteger());
            files.put(name, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public address of a file. */
    public String url(StoredFile file) {
        return origin + "/files/" + file.name();
    }

    /** The file with that name. */
    public Optional<StoredFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The file behind an address, when it is one of ours. */
    public Optional<StoredFile> behind(URI address) {
        String text = address.toString();
        String prefix = origin + "/files/";
        return text.startsWith(prefix) ? find(text.substring(prefix.length())) : Optional.empty();
    }

    /** How many files there are. */
    public int size() {
        return files.size();
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
