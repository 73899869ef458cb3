package ai.vidgo.simulators;

import ai.vidgo.simulators.core.Settings;
import java.util.Arrays;
import java.util.List;

/** Runs the simulators as a process: {@code [--port N]}, everything else from the environment (see {@link Settings}). */
public final class SimulatorsMain {

    private static final System.Logger LOG = System.getLogger(SimulatorsMain.class.getName());

    private SimulatorsMain() {}

    /** Starts and serves until the process is told to stop. */
    public static void main(String[] args) {
        Settings settings = Settings.from(System.getenv());
        List<String> arguments = Arrays.asList(args);
        int at = arguments.indexOf("--port");
        if (at >= 0 && at + 1 < arguments.size()) {
            settings = settings.onPort(Integer.parseInt(arguments.get(at + 1)));
        }
        Simulators simulators = Simulators.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(simulators::close, "simulators-stop"));
        LOG.log(System.Logger.Level.INFO, "simulators listen on {0}", simulators.origin());
    }
}
