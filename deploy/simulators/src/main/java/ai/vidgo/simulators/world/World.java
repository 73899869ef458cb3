package ai.vidgo.simulators.world;

import ai.vidgo.simulators.core.Accounts;
import ai.vidgo.simulators.core.Settings;
import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.core.Warnings;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.FaultReplies;
import ai.vidgo.simulators.fault.FaultRules;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.file.Downloads;
import ai.vidgo.simulators.file.FileShelf;
import ai.vidgo.simulators.merchant.Calendar;
import ai.vidgo.simulators.picture.PhotoArchive;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.task.TaskBook;
import ai.vidgo.simulators.task.WorkPool;
import ai.vidgo.simulators.video.Clips;
import ai.vidgo.simulators.video.Ffmpeg;
import ai.vidgo.simulators.video.Speech;
import ai.vidgo.simulators.web.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * One running set of simulators without its vendors.
 *
 * @param settings what was set at start
 * @param options what can be changed while running
 * @param clock simulated time
 * @param calendar the days on which payment vendors charge
 * @param accounts who may call
 * @param rules which calls misbehave
 * @param faultReplies what misbehaviour looks like
 * @param warnings what was accepted although it is not documented
 * @param shelf result files
 * @param tasks the ledger
 * @param downloads fetches customers' files
 * @param archive stock photos
 * @param clips makes video
 * @param speech makes recordings
 * @param pool draws and encodes
 */
public record World(
        Settings settings,
        Options options,
        SimClock clock,
        Calendar calendar,
        Accounts accounts,
        FaultRules rules,
        FaultReplies faultReplies,
        Warnings warnings,
        FileShelf shelf,
        TaskBook tasks,
        Downloads downloads,
        PhotoArchive archive,
        Clips clips,
        Speech speech,
        WorkPool pool)
        implements AutoCloseable {

    private static final int WORKERS = 2;

    /** A fresh world. */
    public static World create(Settings settings) {
        SimClock clock = new SimClock(Clock.systemUTC());
        FileShelf shelf = new FileShelf(clock, settings.resultLifetime());
        WorkPool pool = new WorkPool(WORKERS);
        PhotoArchive archive = new PhotoArchive();
        Ffmpeg ffmpeg = new Ffmpeg(settings.ffmpeg());
        return new World(
                settings,
                new Options(settings),
                clock,
                new Calendar(clock),
                new Accounts(),
                new FaultRules(settings.seed(), clock),
                new FaultReplies(clock),
                new Warnings(),
                shelf,
                new TaskBook(clock, pool, shelf, settings.seed()),
                new Downloads(archive::find),
                archive,
                new Clips(ffmpeg, shelf.directory()),
                new Speech(ffmpeg, shelf.directory()),
                pool);
    }

    /** The answer to a submit, naming the task before it when the faults say so. */
    public Reply twins(Faults faults, Task task, Reply reply) {
        if (!faults.has(FaultMode.DUPLICATE_ID)) {
            return reply;
        }
        return tasks.before(task)
                .map(other -> new String(reply.body(), StandardCharsets.UTF_8).replace(task.id(), other.id()))
                .map(text -> new Reply(
                        reply.status(), reply.headers(), text.getBytes(StandardCharsets.UTF_8), reply.delivery()))
                .orElse(reply);
    }

    @Override
    public void close() {
        pool.close();
        shelf.close();
    }
}
