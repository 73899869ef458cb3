package ai.vidgo.local.stack;

import ai.vidgo.local.LaunchFailure;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a running stack tells to tests, to {@code ./vidgo status} and to {@code ./vidgo down}. The README of this module
 * describes it; that description is a contract.
 *
 * @param state {@code starting}, {@code ready} or {@code stopped}
 * @param pid the launcher
 * @param processes the programs by name, with their own process ids
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StackFile(
        String state,
        long pid,
        int basePort,
        String url,
        Map<String, Integer> ports,
        String dataDir,
        String secretsDir,
        Control control,
        Map<String, Long> processes) {

    public static final String STARTING = "starting";
    public static final String READY = "ready";
    public static final String STOPPED = "stopped";

    /** The system tells when a process began no better than this. */
    private static final Duration CLOCK_TICK = Duration.ofSeconds(1);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Where the launcher takes orders, and the token that it wants to see. */
    public record Control(String url, String token) {}

    /** The stack of a data directory, as it was written last; empty when there never was one. */
    public static Optional<StackFile> read(DataDirectory data) {
        Path file = data.stackFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), StackFile.class));
        } catch (IOException e) {
            throw new LaunchFailure(file + " can't be read (" + e.getMessage() + "). Delete it and try again.", e);
        }
    }

    /** Replaces the file as a whole, so that no reader ever sees half of it. */
    public void write(DataDirectory data) {
        Path file = data.stackFile();
        Path partial = file.resolveSibling("stack.json.partial");
        try {
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            JSON.writeValue(partial.toFile(), this);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchFailure(file + " can't be written: " + e, e);
        }
    }

    /** The stack of a data directory while its launcher runs. */
    public static Optional<StackFile> running(DataDirectory data) {
        return read(data).filter(stack -> stack.launcher(data).isPresent());
    }

    /** The launcher that wrote this, while it runs. */
    public Optional<ProcessHandle> launcher(DataDirectory data) {
        return STOPPED.equals(state) ? Optional.empty() : program(pid, data);
    }

    /** The stack's program of an id, while it runs: after a restart of the machine the id may be another program's. */
    public Optional<ProcessHandle> program(long id, DataDirectory data) {
        Instant latest = writtenAt(data).plus(CLOCK_TICK);
        return ProcessHandle.of(id)
                .filter(ProcessHandle::isAlive)
                .filter(program -> program.info()
                        .startInstant()
                        .map(started -> started.isBefore(latest))
                        .orElse(false));
    }

    private static Instant writtenAt(DataDirectory data) {
        try {
            return Files.getLastModifiedTime(data.stackFile()).toInstant();
        } catch (IOException e) {
            throw new LaunchFailure(data.stackFile() + " can't be read: " + e.getMessage(), e);
        }
    }
}
