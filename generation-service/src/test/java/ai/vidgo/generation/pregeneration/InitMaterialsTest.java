package ai.vidgo.generation.pregeneration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.testing.ServiceTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InitMaterialsTest extends ServiceTest {

    @Inject
    Instance<PregenerationRuns> runs;

    @Inject
    Presets presets;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void anEmptyLibrary() {
        catalog.materials().clear();
        catalog.showcases().clear();
    }

    @AfterEach
    void repair() {
        catalog.breakDown(false);
    }

    @Test
    void fillsTheLibraryUpToTheLimitAndBuysNothingTwice() {
        assertThat(init(Map.of()).fill()).isTrue();

        assertThat(presets.counts())
                .containsEntry("background_removal", 1)
                .containsEntry("short_video", 1)
                .containsEntry("ai_avatar", 1)
                .containsEntry("product_scene", 1);
        int bought = vendors.purchases().size();
        assertThat(init(Map.of()).fill()).isTrue();
        assertThat(vendors.purchases()).hasSize(bought);

        assertThat(init(Map.of("min-templates", "2")).fill())
                .as("fewer than a deployment asks for")
                .isFalse();
        assertThat(init(Map.of("min-templates", "2", "allow-empty-materials", "true"))
                        .fill())
                .isTrue();
    }

    @Test
    void buysNothingWhileTheCatalogueIsAway() {
        catalog.breakDown(true);

        assertThat(init(Map.of("startup-timeout", "0s")).fill()).isFalse();
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void looksOnlyWhenMakingIsSkipped() {
        assertThat(init(Map.of("skip", "true")).fill()).isFalse();
        assertThat(init(Map.of("skip", "true", "allow-empty-materials", "true")).fill())
                .isTrue();
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void isARoleOfItsOwn() {
        assertThat(config(Map.of("role", "init")).fillsAndEnds()).isTrue();
        assertThat(config(Map.of("role", "all")).fillsAndEnds()).isFalse();
    }

    private InitMaterials init(Map<String, String> settings) {
        return new InitMaterials(runs, presets, config(settings), json);
    }

    private static PregenerationConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("role", "init", "limit", "1", "counts-age", "0s"));
        all.putAll(settings);
        Map<String, String> named = new HashMap<>();
        all.forEach((key, value) -> named.put("vidgo.pregeneration." + key, value));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(PregenerationConfig.class)
                .withSources(new PropertiesConfigSource(named, "test", 500))
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(PregenerationConfig.class);
    }
}
