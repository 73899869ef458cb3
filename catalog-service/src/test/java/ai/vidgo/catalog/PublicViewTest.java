package ai.vidgo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public features read {@code public_materials}; the table with the clean results is for few. */
class PublicViewTest {

    private static final Path SOURCES = Path.of("src/main/java/ai/vidgo/catalog");
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(FROM|JOIN|UPDATE|INTO)\\s+materials\\b");

    /** The library itself, its administrators, and users who show results of their own. */
    private static final Set<String> ALLOWED = Set.of("materials", "review", "showcases/UserShowcaseRows.java");

    @Test
    void onlyTheLibraryAndItsReviewReadTheTableOfMaterials() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .map(file -> SOURCES.relativize(file))
                            .filter(file -> ALLOWED.stream().noneMatch(file::startsWith))
                            .filter(file ->
                                    TABLE.matcher(text(SOURCES.resolve(file))).find()))
                    .isEmpty();
        }
        assertThat(TABLE.matcher(text(SOURCES.resolve("materials/MaterialRows.java")))
                        .find())
                .isTrue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
