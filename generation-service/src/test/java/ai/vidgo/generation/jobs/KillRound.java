package ai.vidgo.generation.jobs;

import ai.vidgo.generation.jobs.KillPoint.Door;
import ai.vidgo.generation.jobs.KillPoint.Moment;
import ai.vidgo.generation.testing.Gate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jobs that one killed worker leaves behind, each held at its point by the doors in front of vendors and billing. */
final class KillRound {

    private static final Pattern TASK_ID = Pattern.compile("\"task_id\"\\s*:\\s*\"([^\"]+)\"");

    private final List<Killed> jobs;
    private final Map<String, Killed> byTask = new ConcurrentHashMap<>();

    KillRound(List<Killed> jobs) {
        this.jobs = List.copyOf(jobs);
    }

    List<Killed> jobs() {
        return jobs;
    }

    /** The worker is dead: whatever was held is let go, and nothing is held any more. */
    void letGo() {
        jobs.forEach(each -> {
            each.armed = false;
            each.goOn.countDown();
        });
    }

    /** What a door does with a call or an answer. */
    Gate.Verdict guard(Door door, Gate.Passing passing) {
        Optional<Killed> whose = whose(door, passing);
        whose.filter(_ -> passing.answered()).ifPresent(each -> remember(each, passing));
        return whose.filter(each -> each.armed && each.point.door == door && each.point.isAt(passing.path()))
                .filter(each -> passing.answered() == (each.point.moment != Moment.BEFORE))
                .filter(each -> each.point != KillPoint.BEFORE_SUCCESS_COMMIT || isDone(passing.answer()))
                .map(each -> {
                    each.held.countDown();
                    return each.point.moment == Moment.COMMIT
                            ? Gate.Verdict.hold(each.goOn)
                            : Gate.Verdict.lose(each.goOn);
                })
                .orElseGet(Gate.Verdict::pass);
    }

    private static boolean isDone(String answer) {
        return answer.toLowerCase(Locale.ROOT).contains("\"status\":\"completed\"");
    }

    private void remember(Killed each, Gate.Passing passing) {
        Matcher id = TASK_ID.matcher(passing.answer());
        if (passing.path().endsWith("/piapi/api/v1/task") && id.find()) {
            byTask.put(id.group(1), each);
        }
    }

    private Optional<Killed> whose(Door door, Gate.Passing passing) {
        Killed byPoll = byTask.get(passing.path().substring(passing.path().lastIndexOf('/') + 1));
        if (byPoll != null) {
            return Optional.of(byPoll);
        }
        return jobs.stream()
                .filter(each -> passing.body().contains(each.mark)
                        || (door == Door.BILLING
                                && (passing.body().contains(each.owner.toString())
                                        || (each.job != null && passing.body().contains(each.job.toString())))))
                .findFirst();
    }

    /** A job that is to be at its point when the worker is killed. */
    static final class Killed {
        final KillPoint point;
        final UUID owner;
        final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        final CountDownLatch held = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        volatile boolean armed = true;
        volatile UUID job;

        Killed(KillPoint point, UUID owner) {
            this.point = point;
            this.owner = owner;
        }
    }
}
