package ai.vidgo.simulators.world;

import ai.vidgo.simulators.core.Accounts;
import ai.vidgo.simulators.core.Settings;
import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.core.Warnings;
import ai.vidgo.simulators.fault.FaultReplies;
import ai.vidgo.simulators.fault.FaultRules;
import ai.vidgo.simulators.file.Downloads;
import ai.vidgo.simulators.file.FileShelf;
import ai.vidgo.simulators.merchant.Calendar;
import ai.vidgo.simulators.picture.PhotoArchive;
import ai.vidgo.simulators.task.TaskBook;
import ai.vidgo.simulators.task.WorkPool;
import ai.vidgo.simulators.video.Clips;
import ai.vidgo.simulators.video.Ffmpeg;
import ai.vidgo.simulators.video.Speech;
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
                new FaultRules(settings.seed()),
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

    @Override
    public void close() {
        pool.close();
        shelf.close();
    }
}
