package ai.vidgo.local.processes;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A launcher in a process of its own, for a test to kill: prints its program's id and then does nothing. */
public final class LauncherThatWaits {

    private LauncherThatWaits() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        SupervisedProcess process = new Supervisor(folder).start(SupervisorTest.program(folder, "sleep 600"));
        System.out.println(process.pid());
        new CountDownLatch(1).await();
    }
}
