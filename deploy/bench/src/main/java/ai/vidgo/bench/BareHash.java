package ai.vidgo.bench;

import com.password4j.Argon2Function;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One processor that does nothing but check a password against a hash: a program of its own, so that it runs with the
 * options of auth-service's virtual machine and not with the bench's.
 */
final class BareHash implements AutoCloseable {

    private static final String GO = "go";
    private static final String DONE = "done";

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    /**
     * Starts the program.
     *
     * @param options for its virtual machine, for example {@code -XX:TieredStopAtLevel=1}
     */
    BareHash(List<String> options, String password, String hash) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareHash.class.getName()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        order(password);
        order(hash);
    }

    /**
     * The options that decide how fast the code of a running virtual machine is, and how often it collects what the hashes
     * leave behind; none for a native executable, which is then compared with the bench's own virtual machine.
     */
    static List<String> optionsOf(long process) {
        return ProcessHandle.of(process).flatMap(running -> running.info().arguments()).stream()
                .flatMap(Stream::of)
                .filter(argument -> argument.startsWith("-XX:") || argument.startsWith("-Xm"))
                .filter(argument -> !argument.startsWith("-XX:AOT"))
                .toList();
    }

    /** Checks the password once. */
    void check() throws IOException {
        order(GO);
        String answer = answers.readLine();
        if (!DONE.equals(answer)) {
            throw new IllegalStateException("the password does not belong to the hash: " + answer);
        }
    }

    private void order(String line) throws IOException {
        orders.write(line);
        orders.newLine();
        orders.flush();
    }

    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the program for bare hashes has gone", e);
        } finally {
            process.destroy();
        }
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = orders.readLine();
        String hash = orders.readLine();
        Argon2Function argon2 = Argon2Function.getInstanceFromHash(hash);
        while (GO.equals(orders.readLine())) {
            System.out.println(argon2.check(password, hash) ? DONE : "wrong");
        }
    }
}
