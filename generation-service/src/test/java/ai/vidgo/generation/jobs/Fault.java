package ai.vidgo.generation.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fault of contract: external-providers §8.4 and how a job has to end whose best provider has it.
 *
 * @param id its number there
 * @param times how often it strikes; 0 for always
 * @param sample whether it stands for its number where results are dear to make
 */
record Fault(String id, Site site, String mode, String value, int times, End end, boolean sample) {

    /** Where it strikes. */
    enum Site {
        SUBMIT,
        TASK,
        READ,
        FILE,
        NOTICE
    }

    /** How a job has to end. */
    enum End {
        /** The provider delivers all the same. */
        MADE,
        /** The backup delivers; without one the job fails. */
        RESCUED,
        /** The answer is lost, and found where the vendor reports finished tasks. */
        FOUND,
        /** The answer is lost for good. */
        LOST,
        /** The vendor refuses the content. */
        REJECTED,
        /** The vendor refuses the input. */
        UNUSABLE
    }

    /** All that may be at work at the same time: none of them makes us leave a vendor alone. */
    static final List<Fault> ALL = Stream.of(
                    Stream.of(
                            submit("F1", "close", End.LOST).sampled(),
                            submit("F2", "hang", End.LOST).sampled(),
                            submit("F3", "reset-before", End.LOST).sampled(),
                            submit("F4", "reset-after", End.FOUND).sampled(),
                            submit("F4", "hang-after", End.FOUND).sampled(),
                            submit("F5", "truncated", End.FOUND).sampled(),
                            submit("F7", "error-500", End.RESCUED),
                            submit("F7", "error-502", End.LOST).sampled(),
                            submit("F7", "error-503", End.RESCUED).sampled(),
                            submit("F7", "error-504", End.RESCUED),
                            submit("F8", "malformed", End.FOUND).sampled(),
                            submit("F8", "empty", End.FOUND),
                            submit("F8", "html", End.FOUND),
                            submit("F8", "large", End.FOUND),
                            submit("F8", "deep", End.FOUND),
                            submit("F8", "wrong-type", End.MADE),
                            submit("F9", "envelope-error", End.UNUSABLE).sampled(),
                            submit("F14", "policy", End.REJECTED).sampled(),
                            submit("F18", "drip", End.MADE).sampled()),
                    Stream.of(
                            task("F11", "flicker", End.MADE).sampled(),
                            task("F11", "flip", End.RESCUED),
                            task("F12", "unknown-status", End.MADE).sampled(),
                            task("F13", "no-output", End.RESCUED),
                            task("F13", "null-url", End.RESCUED).sampled(),
                            task("F13", "relative-url", End.RESCUED),
                            task("F14", "policy-late", End.REJECTED).sampled(),
                            task("F14", "fail", End.RESCUED).sampled(),
                            task("F17", "lost", End.RESCUED).sampled()),
                    Stream.of(
                            read("F1", "close", 1, End.MADE),
                            read("F2", "hang", 1, End.MADE).sampled(),
                            read("F5", "truncated", 1, End.MADE),
                            read("F6", "rate-limit", 1, End.MADE).sampled(),
                            read("F6", "rate-limit=86400", 1, End.MADE),
                            read("F7", "error-503", 2, End.MADE).sampled(),
                            read("F7", "error-502", 1, End.MADE),
                            read("F8", "malformed", 1, End.MADE).sampled(),
                            read("F8", "html", 0, End.RESCUED),
                            read("F9", "envelope-error", 1, End.MADE),
                            read("F9", "envelope-error", 0, End.RESCUED).sampled(),
                            read("F16", "key-revoked", 0, End.RESCUED).sampled(),
                            read("F18", "drip", 1, End.MADE)),
                    Stream.of(
                            file("F18", "result-drip", End.MADE).sampled(),
                            file("F19", "result-expired", End.RESCUED),
                            file("F19", "result-404", End.RESCUED).sampled(),
                            file("F19", "result-410", End.RESCUED),
                            file("F19", "result-wrong-type", End.RESCUED),
                            file("F19", "result-truncated", End.RESCUED).sampled(),
                            file("F19", "result-endless", End.RESCUED),
                            file("F19", "result-bomb", End.RESCUED),
                            file("F19", "result-redirect-loop", End.RESCUED),
                            file("F19", "result-redirect-metadata", End.RESCUED),
                            file("F19", "result-redirect-loopback", End.RESCUED)),
                    Stream.of(
                            notice("SIM-14", "notice-drop"),
                            notice("SIM-14", "notice-delay=3"),
                            notice("SIM-14", "notice-copies=3"),
                            notice("SIM-14", "notice-together=8"),
                            notice("SIM-14", "notice-order"),
                            notice("SIM-14", "notice-secret"),
                            notice("SIM-14", "notice-tampered"),
                            notice("SIM-14", "notice-stale"),
                            notice("SIM-14", "notice-replay"),
                            notice("SIM-14", "notice-unknown"),
                            notice("SIM-14", "notice-foreign"),
                            notice("SIM-14", "notice-large"),
                            notice("SIM-14", "notice-slow"),
                            notice("F21", "notice-skew=3600").sampled(),
                            notice("F21", "notice-skew=-3600")))
            .flatMap(each -> each)
            .toList();

    private static Fault of(String id, Site site, String mode, int times, End end) {
        String[] parts = mode.split("=", 2);
        return new Fault(id, site, parts[0], parts.length > 1 ? parts[1] : "", times, end, false);
    }

    private static Fault submit(String id, String mode, End end) {
        return of(id, Site.SUBMIT, mode, 0, end);
    }

    private static Fault task(String id, String mode, End end) {
        return of(id, Site.TASK, mode, 0, end);
    }

    private static Fault read(String id, String mode, int times, End end) {
        return of(id, Site.READ, mode, times, end);
    }

    private static Fault file(String id, String mode, End end) {
        return of(id, Site.FILE, mode, 0, end);
    }

    /** A notice is a hint: whatever is wrong with it, polling brings the result. */
    private static Fault notice(String id, String mode) {
        return of(id, Site.NOTICE, mode, 0, End.MADE);
    }

    private Fault sampled() {
        return new Fault(id, site, mode, value, times, end, true);
    }

    /** The simulators' rule that shows it at a provider's operation, to tasks with the mark. */
    Map<String, Object> rule(String provider, String operation, String mark) {
        Map<String, Object> rule = new HashMap<>(
                Map.of("provider", provider, "operation", operation, "prompt_contains", mark, "mode", mode));
        rule.put("value", value);
        rule.put("moment", site.name());
        if (times > 0) {
            rule.put("times", times);
        }
        return rule;
    }

    @Override
    public String toString() {
        return id + " " + mode + (value.isEmpty() ? "" : "=" + value) + (times > 0 ? " " + times + "x" : "") + " at "
                + site;
    }
}
