package ai.vidgo.platform.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store must do, whatever is behind it. */
abstract class MediaStoreContract {

    private static final byte[] PICTURE = "picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path scratch;

    abstract MediaStore store();

    @Test
    void returnsWhatWasPut() throws IOException {
        store().put("generated/demos/cup.png", PICTURE, MediaType.PNG);

        assertThat(content("generated/demos/cup.png")).isEqualTo(PICTURE);
        StoredMedia media = store().stat("generated/demos/cup.png").orElseThrow();
        assertThat(media.key()).isEqualTo("generated/demos/cup.png");
        assertThat(media.size()).isEqualTo(PICTURE.length);
        assertThat(media.type()).isEqualTo(MediaType.PNG);
        assertThat(media.etag()).isNotBlank().doesNotContain("\"");
        assertThat(media.modified()).isNotNull();
    }

    @Test
    void copiesAFileAndLeavesItInPlace() throws IOException {
        Path clip = Files.write(scratch.resolve("clip"), PICTURE);

        store().put("watermarked/clip.mp4", clip, MediaType.MP4);

        assertThat(content("watermarked/clip.mp4")).isEqualTo(PICTURE);
        assertThat(clip).exists();
    }

    @Test
    void replacesAnExistingFileAndChangesItsEtag() throws IOException {
        store().put("generated/same.png", PICTURE, MediaType.PNG);
        String before = store().stat("generated/same.png").orElseThrow().etag();

        byte[] other = "another picture".getBytes(StandardCharsets.UTF_8);
        store().put("generated/same.png", other, MediaType.PNG);

        assertThat(content("generated/same.png")).isEqualTo(other);
        assertThat(store().stat("generated/same.png").orElseThrow().etag()).isNotEqualTo(before);
    }

    @Test
    void knowsNothingOfAbsentFiles() {
        assertThat(store().stat("generated/absent.png")).isEmpty();
        assertThat(store().open("generated/absent.png")).isEmpty();
        assertThat(store().handOut("generated/absent.png")).isEmpty();
        store().delete("generated/absent.png");
    }

    @Test
    void forgetsDeletedFiles() {
        store().put("uploads/blob.webp", PICTURE, MediaType.WEBP);

        store().delete("uploads/blob.webp");

        assertThat(store().stat("uploads/blob.webp")).isEmpty();
    }

    @Test
    void directoriesAreNotFiles() {
        store().put("generated/folder/in.png", PICTURE, MediaType.PNG);

        assertThat(store().stat("generated/folder")).isEmpty();
        assertThat(store().open("generated/folder")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "generated",
                "generated/",
                "/generated/x.png",
                "generated//x.png",
                "../secret.png",
                "generated/../../secret.png",
                "generated/../originals/x.png",
                "generated/./x.png",
                "generated/..",
                "generated/.hidden.png",
                ".incoming/x.png",
                "generated/.incoming/x.png",
                "generated\\..\\x.png",
                "generated/%2e%2e/x.png",
                "generated/x.png\u0000.jpg",
                "generated/x .png",
                "generated/圖.png",
                "etc/passwd.png",
                "C:/x.png"
            })
    void treatsHostileNamesAsAbsentAndRefusesToWriteThem(String name) {
        assertThat(store().stat(name)).isEmpty();
        assertThat(store().open(name)).isEmpty();
        assertThat(store().handOut(name)).isEmpty();
        store().delete(name);
        assertThatThrownBy(() -> store().put(name, PICTURE, MediaType.PNG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesOverlongNames() {
        String name = "generated/" + "x".repeat(500) + ".png";

        assertThatThrownBy(() -> store().put(name, PICTURE, MediaType.PNG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATypeThatTheNameDoesNotHave() {
        assertThatThrownBy(() -> store().put("generated/page.html", PICTURE, MediaType.PNG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().put("generated/clip.mp4", PICTURE, MediaType.PNG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readersNeverSeeAHalfWrittenFile() throws Exception {
        byte[] zeros = new byte[300_000];
        byte[] ones = "1".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        store().put("generated/race.png", zeros, MediaType.PNG);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = writers.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    store().put("generated/race.png", i % 2 == 0 ? ones : zeros, MediaType.PNG);
                }
            });
            while (!writing.isDone()) {
                assertThat(content("generated/race.png"))
                        .satisfiesAnyOf(
                                seen -> assertThat(seen).isEqualTo(zeros),
                                seen -> assertThat(seen).isEqualTo(ones));
            }
            writing.get();
        }
    }

    byte[] content(String key) throws IOException {
        try (InputStream in = store().open(key).orElseThrow()) {
            return in.readAllBytes();
        }
    }
}
