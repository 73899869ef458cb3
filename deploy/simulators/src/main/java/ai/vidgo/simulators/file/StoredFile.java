package ai.vidgo.simulators.file;

import ai.vidgo.simulators.fault.Faults;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One file that can be downloaded.
 *
 * @param name unguessable name with its extension, the last part of its address
 * @param path where the bytes are
 * @param contentType media type
 * @param expiresAt end of its address, in simulated time
 * @param faults how its download misbehaves
 * @param downloads complete or partial GETs answered so far
 */
public record StoredFile(
        String name, Path path, String contentType, Instant expiresAt, Faults faults, AtomicInteger downloads) {}
