package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.presets.Presets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * The program in its third role ({@code VIDGO_ROLE=init}): it fills the preset library up to {@code PREGENERATION_LIMIT}
 * materials per tool, looks whether what the product cannot do without is there ({@code MIN_TEMPLATES}), and ends, with 0
 * when it is (contract: operations §5 and §7, {@code init-materials}). What exists is neither made nor bought again.
 */
@Singleton
class InitMaterials {

    private static final Logger LOG = Logger.getLogger(InitMaterials.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final List<String> REQUIRED = List.of(SeedMatrix.BACKGROUND_REMOVAL, SeedMatrix.SHORT_VIDEO);

    private final Instance<PregenerationRuns> runs;
    private final Presets presets;
    private final PregenerationConfig config;
    private final ObjectMapper json;

    /**
     * @param runs made in this role only: they bring half of the service, for which the others' start would wait
     */
    InitMaterials(Instance<PregenerationRuns> runs, Presets presets, PregenerationConfig config, ObjectMapper json) {
        this.runs = runs;
        this.presets = presets;
        this.config = config;
        this.json = json;
    }

    void started(@Observes StartupEvent event) {
        if (config.fillsAndEnds()) {
            Thread.ofVirtual().name("init-materials").start(() -> Quarkus.asyncExit(status()));
        }
    }

    /** Whatever happens the program ends: nobody looks after it. */
    private int status() {
        try {
            return fill() ? 0 : 1;
        } catch (RuntimeException broken) {
            LOG.error("the library is not filled", broken);
            return 1;
        }
    }

    /** True when the required tools have presets at the end. */
    boolean fill() {
        try {
            if (!await(config.startupTimeout(), this::catalogueAnswers)) {
                LOG.errorf("the catalogue does not answer within %s", config.startupTimeout());
                return false;
            }
            if (!config.skip()) {
                make();
            }
            if (config.allowEmptyMaterials() || await(config.countsAge(), this::enough)) {
                return true;
            }
            LOG.errorf("fewer than %d presets for one of %s: %s", config.minTemplates(), REQUIRED, presets.counts());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("counts are always JSON", impossible);
        }
    }

    private void make() throws InterruptedException, JsonProcessingException {
        PregenerationRuns made = runs.get();
        made.start(new PregenerationRuns.Part(Set.of(), config.limit(), config.costCapUsd()));
        while (made.progress().running()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        LOG.infof("summary %s", json.writeValueAsString(made.progress().summary()));
    }

    private boolean catalogueAnswers() {
        try {
            presets.requireAnswer();
            return true;
        } catch (ProcessingException | WebApplicationException notYet) {
            LOG.debugf("the catalogue is not there yet: %s", notYet.getMessage());
            return false;
        }
    }

    private boolean enough() {
        Map<String, Integer> counts = presets.counts();
        return REQUIRED.stream().allMatch(tool -> counts.getOrDefault(tool, 0) >= config.minTemplates());
    }

    private static boolean await(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return true;
    }
}
