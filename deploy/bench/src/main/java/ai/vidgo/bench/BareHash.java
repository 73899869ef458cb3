package ai.vidgo.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * One processor that does nothing but check a password against a hash: a program of its own, so that it runs with the
 * options of auth-service's virtual machine and not with the bench's.
 */
final class BareHash implements AutoCloseable {

    private static final String GO = "go";
    private static final String DONE = "done";
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$([^$]+)\\$([^$]+)");

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    /**
     * Starts the program.
     *
     * @param options for its virtual machine, for example {@code -XX:TieredStopAtLevel=1}
     * @param processors those that it may use
     */
    BareHash(List<String> options, Processors processors, String password, String hash) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareHash.class.getName()));
        process = new ProcessBuilder(processors.measured(command))
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
        Matcher phc = PHC.matcher(hash);
        if (!phc.matches()) {
            throw new IllegalArgumentException("not a hash with one lane: " + hash);
        }
        int blocks = Integer.parseInt(phc.group(1));
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(blocks)
                .withIterations(Integer.parseInt(phc.group(2)))
                .withParallelism(1)
                .withSalt(Base64.getDecoder().decode(phc.group(3)))
                .withBlockPool(new FixedBlockPool(blocks))
                .build();
        byte[] expected = Base64.getDecoder().decode(phc.group(4));
        byte[] input = password.getBytes(StandardCharsets.UTF_8);
        while (GO.equals(orders.readLine())) {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(parameters);
            byte[] computed = new byte[expected.length];
            argon2.generateBytes(input, computed);
            System.out.println(MessageDigest.isEqual(expected, computed) ? DONE : "wrong");
        }
    }
}
