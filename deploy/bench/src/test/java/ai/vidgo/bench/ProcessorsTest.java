package ai.vidgo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

    @Test
    void theKernelsListIsReadWithItsRanges() {
        assertEquals(List.of(0, 1, 2, 4, 7, 8), Processors.allowed("Name:\tjava\nCpus_allowed_list:\t0-2,4,7-8\n"));
        assertEquals(List.of(3), Processors.allowed("Cpus_allowed:\t8\nCpus_allowed_list:\t3\n"));
    }

    @Test
    void nobodyElseGetsWhatIsMeasuredUntilItIsOver() throws Exception {
        List<Integer> all = ofThisProcess();
        Process other = new ProcessBuilder("cat").start();
        try {
            try (Processors processors = Processors.share(Stream.of(other.toHandle()))) {
                List<Integer> left = allowed(other);
                Process measured = new ProcessBuilder(processors.measured(List.of("cat"))).start();
                try {
                    // It is bound before it becomes the program that was asked for.
                    assertEquals("cat", nameOf(measured));
                    List<Integer> own = allowed(measured);
                    assertEquals(processors.measured(), own.size());
                    assertTrue(all.containsAll(own));
                    if (all.size() > 1) {
                        assertFalse(own.stream().anyMatch(left::contains), own + " and " + left);
                    }
                    assertEquals(left, ofThisProcess());
                } finally {
                    measured.destroy();
                }
            }
            assertEquals(all, allowed(other));
            assertEquals(all, ofThisProcess());
        } finally {
            other.destroy();
        }
    }

    private static String nameOf(Process process) throws Exception {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        assertEquals('\n', process.getInputStream().read());
        return Files.readString(Path.of("/proc/" + process.pid() + "/comm")).strip();
    }

    private static List<Integer> allowed(Process process) throws Exception {
        return Processors.allowed(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
    }

    private static List<Integer> ofThisProcess() throws Exception {
        return Processors.allowed(Files.readString(Path.of("/proc/self/status")));
    }
}
