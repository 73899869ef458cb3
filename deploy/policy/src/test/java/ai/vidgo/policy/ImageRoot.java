package ai.vidgo.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An image without a daemon: a folder is laid out as the build file says, becomes the root of the file system in a mount
 * namespace of its own, read-only but for {@code /tmp}, and the image's entry point runs in it as the image's user. The
 * network is the machine's. What the base image brings comes from the machine, read-only.
 */
final class ImageRoot implements AutoCloseable {

    /** $1 the root, $2 user and group, $3 the Java of the base image or nothing; then the program. */
    private static final String SCRIPT = """
            set -eu
            root=$1 user=$2 java=$3
            shift 3
            mount --make-rprivate /
            mount --bind "$root" "$root"
            mkdir -p "$root/tmp" "$root/proc" "$root/dev"
            if [ -n "$java" ]; then
                mkdir -p "$root/usr" "$root/opt/java/openjdk"
                for name in bin lib lib64; do ln -s "usr/$name" "$root/$name"; done
                mount --rbind /usr "$root/usr"
                mount -o remount,bind,ro "$root/usr"
                mount --bind "$java" "$root/opt/java/openjdk"
                mount -o remount,bind,ro "$root/opt/java/openjdk"
            fi
            mount -t proc proc "$root/proc"
            mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
            mount -t tmpfs -o mode=755 tmpfs "$root/dev"
            for device in null zero random urandom; do
                : > "$root/dev/$device"
                mount --bind "/dev/$device" "$root/dev/$device"
            done
            mount -o remount,bind,ro "$root"
            exec chroot --userspec="$user" "$root" "$@"
            """;

    /** Every kind of mount that the script makes, on a file system that goes with the namespace. */
    private static final String PROBE = """
            set -eu
            mount --make-rprivate /
            mount -t tmpfs -o mode=755 tmpfs /tmp
            mkdir /tmp/proc /tmp/usr
            mount -t proc proc /tmp/proc
            mount --rbind /usr /tmp/usr
            mount -o remount,bind,ro /tmp/usr
            : > /tmp/null
            mount --bind /dev/null /tmp/null
            chroot --userspec=65532:65532 / true
            """;

    private final Process process;
    private final Path log;

    private ImageRoot(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Whether this process may do what the script does, as root may unless the machine forbids some of it. */
    static boolean possible() throws InterruptedException {
        ProcessBuilder probe =
                new ProcessBuilder("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", PROBE);
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0
                    && probe.redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException noLinux) {
            return false;
        }
    }

    /**
     * Starts an image's program.
     *
     * @param root with the files of the image
     * @param java the Java of the base image, or null when it has none
     * @param variables all variables of the program besides the image's own
     */
    static ImageRoot start(Path root, Dockerfile image, Path java, Map<String, String> variables, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", SCRIPT, "image"));
        command.addAll(List.of(root.toString(), image.user(), java == null ? "" : java.toString()));
        command.addAll(image.entryPoint());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment()
                .put("PATH", "/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().putAll(image.environment());
        builder.environment().putAll(variables);
        return new ImageRoot(builder.start(), log);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** What the program has written. */
    String output() throws IOException {
        return Files.readString(log);
    }

    /** Line of {@code /proc/PID/status} of the program, for example {@code Uid}. */
    String status(String name) throws IOException {
        ProcessHandle program = process.descendants()
                .filter(handle -> handle.children().findAny().isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("it has ended: " + outputOrNothing()));
        return Files.readAllLines(Path.of("/proc", Long.toString(program.pid()), "status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1)
                .strip();
    }

    private String outputOrNothing() {
        try {
            return output();
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
