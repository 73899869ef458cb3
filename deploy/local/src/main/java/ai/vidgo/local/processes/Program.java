package ai.vidgo.local.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a program is started and stopped.
 *
 * @param name what people call it, also the name of its log file
 * @param command the executable and its arguments
 * @param environment all of its variables; nothing else is inherited from the launcher
 * @param log where its output is appended
 * @param stopSignal the signal that asks for an orderly end, without "SIG"
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path log, String stopSignal) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
