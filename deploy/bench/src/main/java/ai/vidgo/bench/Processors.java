package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The machine's processors, shared out while a service is measured that shares none with its database and its clients
 * where it is deployed: one half for it, the rest for everything else. Of a single processor both have all.
 */
final class Processors implements AutoCloseable {

    private final List<Integer> all;
    private final List<Integer> measured;
    private final List<ProcessHandle> others;

    private Processors(List<Integer> all, List<Integer> measured, List<ProcessHandle> others) {
        this.all = all;
        this.measured = measured;
        this.others = others;
    }

    /** Takes the first half away from these processes, from what they start from now on, and from the bench itself. */
    static Processors share(Stream<ProcessHandle> processes) throws IOException {
        List<Integer> all = allowed(Files.readString(Path.of("/proc/self/status")));
        int half = all.size() / 2;
        List<Integer> measured = half == 0 ? all : all.subList(0, half);
        List<ProcessHandle> others =
                Stream.concat(processes, Stream.of(ProcessHandle.current())).toList();
        Processors processors = new Processors(all, measured, others);
        processors.keepTo(all.subList(half, all.size()));
        return processors;
    }

    /** How many there are for what is measured. */
    int measured() {
        return measured.size();
    }

    /** The command that starts a program on the processors for what is measured; it sees no others. */
    List<String> measured(List<String> command) {
        List<String> bound = new ArrayList<>(List.of("taskset", "--cpu-list", list(measured)));
        bound.addAll(command);
        return bound;
    }

    /** The processors that a process may use, as its status file in {@code /proc} lists them: {@code 0-2,4}. */
    static List<Integer> allowed(String status) {
        String list = status.lines()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("the kernel does not say which processors there are"));
        return Stream.of(list.split(",", -1))
                .flatMapToInt(range -> {
                    String[] ends = range.split("-", -1);
                    return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
                })
                .boxed()
                .toList();
    }

    private static String list(List<Integer> processors) {
        return processors.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** A process that has ended meanwhile is not looked for. */
    private void keepTo(List<Integer> processors) throws IOException {
        for (ProcessHandle process : others) {
            int status = new ProcessBuilder(
                            "taskset", "--all-tasks", "--cpu-list", "--pid", list(processors), "" + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (status != 0 && process.isAlive()) {
                throw new LaunchFailure("process " + process.pid() + " can't be kept to processors " + processors);
            }
        }
    }

    /** Gives everybody all processors again. */
    @Override
    public void close() throws IOException {
        keepTo(all);
    }
}
