package ai.vidgo.local.cli;

import ai.vidgo.local.stack.Health;
import ai.vidgo.local.stack.Ports;
import ai.vidgo.local.stack.StackFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what runs. Ends with 0 when all of it is healthy. */
@Command(name = "status")
public final class Status implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        StackFile stack = data.running();
        Ports ports = new Ports(stack.basePort());
        Health health = new Health();
        System.out.printf("VidGo is %s in %s, launcher %d%n", stack.state(), stack.dataDir(), stack.pid());
        boolean allWell = true;
        for (String name : ports.all().keySet()) {
            String state = state(name, stack, ports, health);
            allWell &= !state.startsWith("NOT");
            String pid = stack.processes().containsKey(name)
                    ? "process " + stack.processes().get(name)
                    : "";
            System.out.printf("  %-20s %5d  %-10s %s%n", name, ports.of(name), state, pid);
        }
        return allWell ? 0 : 1;
    }

    private static String state(String name, StackFile stack, Ports ports, Health health) {
        return switch (name) {
            // Not HTTP: the launcher watches these, and smtp is part of it.
            case "postgres", "redis" -> stack.processes().containsKey(name) ? "running" : "NOT RUNNING";
            case "smtp" -> "running";
            default -> health.isOk(Health.urlOf(name, ports)) ? "healthy" : "NOT HEALTHY";
        };
    }
}
