package ai.vidgo.platform.config;

import ai.vidgo.platform.web.WebConfig;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Refuses to start with unsafe settings outside development; in development it only says so. */
@Singleton
class StartupChecks {

    private static final Logger LOG = Logger.getLogger(StartupChecks.class);

    private final List<StartupCheck> checks;
    private final boolean debug;

    StartupChecks(@All List<StartupCheck> checks, WebConfig config) {
        this.checks = List.copyOf(checks);
        this.debug = config.debug();
    }

    void run(@Observes @Priority(1) StartupEvent event) {
        List<String> violations =
                checks.stream().flatMap(check -> check.violations().stream()).toList();
        if (violations.isEmpty()) {
            return;
        }
        String list = String.join("\n  ", violations);
        if (debug) {
            LOG.warnf("unsafe settings, accepted because DEBUG is true:\n  %s", list);
        } else {
            throw new IllegalStateException("refusing to start with unsafe settings:\n  " + list);
        }
    }
}
