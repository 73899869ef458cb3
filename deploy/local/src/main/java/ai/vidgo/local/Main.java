package ai.vidgo.local;

import ai.vidgo.local.cli.Admin;
import ai.vidgo.local.cli.Down;
import ai.vidgo.local.cli.Drawings;
import ai.vidgo.local.cli.Keys;
import ai.vidgo.local.cli.Ledger;
import ai.vidgo.local.cli.Materials;
import ai.vidgo.local.cli.OneProcess;
import ai.vidgo.local.cli.Pregenerate;
import ai.vidgo.local.cli.Status;
import ai.vidgo.local.cli.Up;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./vidgo}: everything of it that is more than building and calling Maven. */
@Command(
        name = "vidgo",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            OneProcess.class,
            Admin.class,
            Keys.class,
            Ledger.class,
            Pregenerate.class,
            Materials.class,
            Drawings.class
        })
public final class Main {

    private Main() {}

    /** Ends with 0 after success, 1 when something can't be done, 2 for a wrong command line. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof LaunchFailure expected) {
                System.err.println("\n" + expected.getMessage());
            } else {
                failure.printStackTrace();
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
