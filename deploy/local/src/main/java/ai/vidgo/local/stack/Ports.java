package ai.vidgo.local.stack;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of one stack, all counted from one base. */
public record Ports(int base) {

    private static final Map<String, Integer> OFFSETS = offsets();
    private static final int HIGHEST_OFFSET = 79;
    private static final int ATTEMPTS = 200;

    public Ports {
        if (base < 1024 || base + HIGHEST_OFFSET > 65_535) {
            throw new LaunchFailure("--port must lie between 1024 and " + (65_535 - HIGHEST_OFFSET) + ", or be 0.");
        }
    }

    /** The asked base, or a free range of ports when it is 0. */
    public static Ports of(int base) {
        return base == 0 ? free() : new Ports(base);
    }

    private static Ports free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Below the range that the system hands to outgoing connections.
            Ports candidate =
                    new Ports(10_000 + 100 * ThreadLocalRandom.current().nextInt(200));
            if (candidate.taken().isEmpty()) {
                return candidate;
            }
        }
        throw new LaunchFailure("No free range of ports was found between 10000 and 30000.");
    }

    /** The port of a part of the stack: {@code gateway}, {@code redis}, … */
    public int of(String name) {
        Integer offset = OFFSETS.get(name);
        if (offset == null) {
            throw new IllegalArgumentException("no port is reserved for " + name);
        }
        return base + offset;
    }

    /** All ports by name, in the order of a table for people. */
    public Map<String, Integer> all() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        OFFSETS.forEach((name, offset) -> ports.put(name, base + offset));
        return ports;
    }

    /** Says which port is in the way, for which part, and what to do. */
    public void requireFree() {
        taken().ifPresent(name -> {
            throw new LaunchFailure("Port " + of(name) + " (" + name + ") is used by another program. "
                    + "Stop that program (a VidGo of another folder: ./vidgo down --data DIR), "
                    + "or take other ports: ./vidgo up --port " + suggestion());
        });
    }

    private Optional<String> taken() {
        return OFFSETS.keySet().stream().filter(name -> !isFree(of(name))).findFirst();
    }

    private int suggestion() {
        for (int other = base + 1000; other < 60_000; other += 1000) {
            Ports candidate = new Ports(other);
            if (candidate.taken().isEmpty()) {
                return other;
            }
        }
        return 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static Map<String, Integer> offsets() {
        Map<String, Integer> offsets = new LinkedHashMap<>();
        offsets.put("gateway", 0);
        offsets.put("auth-service", 1);
        offsets.put("catalog-service", 2);
        offsets.put("generation-service", 3);
        offsets.put("billing-service", 4);
        offsets.put("simulators", 5);
        offsets.put("mail", 25);
        offsets.put("smtp", 26);
        offsets.put("postgres", 32);
        offsets.put("redis", HIGHEST_OFFSET);
        return offsets;
    }
}
