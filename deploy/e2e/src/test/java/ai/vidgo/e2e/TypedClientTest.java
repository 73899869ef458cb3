package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The TypeScript client in {@code clients/typescript}, compiled against the types of the document: its journey logs in,
 * looks at the tools and prices, uploads, generates, follows a task, downloads and reads the history. {@code ./vidgo e2e}
 * names the compiled program in {@code vidgo.client}; without Node.js there is none, and it says so.
 */
@Order(8)
@Tag("stack")
class TypedClientTest {

    private static final String PROGRAM = System.getProperty("vidgo.client", "");

    @TempDir
    Path folder;

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void aTypedProgramGeneratesDownloadsAndReadsItsHistory() throws IOException, InterruptedException {
        assumeFalse(PROGRAM.isBlank() || PROGRAM.startsWith("$"), "no Node.js, so no compiled client");
        User user = User.subscriber("pro");
        Path said = folder.resolve("said.txt");
        ProcessBuilder program =
                new ProcessBuilder("node", PROGRAM).redirectErrorStream(true).redirectOutput(said.toFile());
        program.environment()
                .putAll(Map.of(
                        "VIDGO_URL", Target.url(),
                        "VIDGO_EMAIL", user.email(),
                        "VIDGO_PASSWORD", User.PASSWORD,
                        "VIDGO_PICTURE", picture().toString(),
                        "VIDGO_PROMPT", "a paper boat " + UUID.randomUUID()));

        Process running = program.start();
        boolean over = running.waitFor(3, TimeUnit.MINUTES);
        running.destroyForcibly();

        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(over).as(text).isTrue();
        assertThat(running.waitFor()).as(text).isZero();
        assertThat(text).endsWith("the journey is over\n");
    }

    private File picture() throws IOException {
        BufferedImage picture = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 512, 512);
        // A colour of its own, so that no other run has had this very picture.
        pen.setColor(new Color(UUID.randomUUID().hashCode()));
        pen.fillOval(128, 96, 256, 320);
        pen.dispose();
        File file = folder.resolve("picture.png").toFile();
        assertThat(ImageIO.write(picture, "png", file)).isTrue();
        return file;
    }
}
