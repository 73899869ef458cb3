package ai.vidgo.simulators.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to misbehave. The wire name is the constant in lower case with hyphens, as in {@code [[sim:hang-after]]}. */
public enum FaultMode {
    /** The connection is accepted and closed. */
    CLOSE("F1", Moment.SUBMIT),
    /** No answer, nothing created. */
    HANG("F2", Moment.SUBMIT),
    /** The connection breaks before anything was created or billed. */
    RESET_BEFORE("F3", Moment.SUBMIT),
    /** The task is created and billed, then the connection breaks. */
    RESET_AFTER("F4", Moment.SUBMIT),
    /** The task is created and billed, then there is silence. */
    HANG_AFTER("F4", Moment.SUBMIT),
    /** The body is shorter than announced. */
    TRUNCATED("F5", Moment.SUBMIT),
    /** 429 with {@code Retry-After} in seconds; the value after {@code =} is used as it stands, empty leaves it out. */
    RATE_LIMIT("F6", Moment.SUBMIT),
    /** 429 with {@code Retry-After} as an HTTP date; the value is the distance in seconds. */
    RATE_LIMIT_DATE("F6", Moment.SUBMIT),
    /** 500 without a usable body. */
    ERROR_500("F7", Moment.SUBMIT),
    /** 502 with an HTML page. */
    ERROR_502("F7", Moment.SUBMIT),
    /** 503. */
    ERROR_503("F7", Moment.SUBMIT),
    /** 504. */
    ERROR_504("F7", Moment.SUBMIT),
    /** The task is created, the answer is broken JSON. */
    MALFORMED("F8", Moment.SUBMIT),
    /** The task is created, the answer is empty. */
    EMPTY("F8", Moment.SUBMIT),
    /** The task is created, the answer is an HTML page with status 200. */
    HTML("F8", Moment.SUBMIT),
    /** The task is created, the answer is ten megabytes of nothing. */
    LARGE("F8", Moment.SUBMIT),
    /** The task is created, the answer is nested a hundred thousand levels deep. */
    DEEP("F8", Moment.SUBMIT),
    /** The task is created, the answer is right and says that it is a page. */
    WRONG_TYPE("F8", Moment.SUBMIT),
    /** 200 with the vendor's error code in the envelope. */
    ENVELOPE_ERROR("F9", Moment.SUBMIT),
    /** The task never starts. */
    STUCK_PENDING("F10", Moment.TASK),
    /** The task never ends. */
    STUCK_PROCESSING("F10", Moment.TASK),
    /** A running task is reported as waiting at every second read. */
    FLICKER("F11", Moment.TASK),
    /** The first look after the end says failed, later ones say done. */
    FLIP("F11", Moment.TASK),
    /** A running task has a status word nobody documents. */
    UNKNOWN_STATUS("F12", Moment.TASK),
    /** Done, but without output. */
    NO_OUTPUT("F13", Moment.TASK),
    /** Done, with a null address. */
    NULL_URL("F13", Moment.TASK),
    /** Done, with an address that lacks scheme and host. */
    RELATIVE_URL("F13", Moment.TASK),
    /** Refused by content policy at once. */
    POLICY("F14", Moment.SUBMIT),
    /** Refused by content policy after the work. */
    POLICY_LATE("F14", Moment.TASK),
    /** The task fails for no stated reason. */
    FAIL("F14", Moment.TASK),
    /** Not enough credits. */
    NO_CREDITS("F15", Moment.SUBMIT),
    /** The key stops working for reads. */
    KEY_REVOKED("F16", Moment.READ),
    /** Reads answer "no such task". */
    LOST("F17", Moment.TASK),
    /** The answer comes in small pieces over several seconds. */
    DRIP("F18", Moment.SUBMIT),
    /** The result address answers 403. */
    RESULT_EXPIRED("F19", Moment.FILE),
    /** The result address answers 404. */
    RESULT_404("F19", Moment.FILE),
    /** The result address answers 410. */
    RESULT_410("F19", Moment.FILE),
    /** The result is an HTML page. */
    RESULT_WRONG_TYPE("F19", Moment.FILE),
    /** The result ends in the middle. */
    RESULT_TRUNCATED("F19", Moment.FILE),
    /** The result comes very slowly. */
    RESULT_DRIP("F18", Moment.FILE),
    /** The result is two gigabytes long. */
    RESULT_ENDLESS("F19", Moment.FILE),
    /** The result is a small picture file of 900 million pixels. */
    RESULT_BOMB("F19", Moment.FILE),
    /** The result address redirects to itself. */
    RESULT_REDIRECT_LOOP("F19", Moment.FILE),
    /** The result address redirects to a cloud metadata address. */
    RESULT_REDIRECT_METADATA("F19", Moment.FILE),
    /** The result address redirects to the customer's own machine. */
    RESULT_REDIRECT_LOOPBACK("F19", Moment.FILE),
    /** The task is created, the answer names the task before it. */
    DUPLICATE_ID("F22", Moment.SUBMIT),
    /** No notice is posted. */
    NOTICE_DROP("SIM-14", Moment.NOTICE),
    /** The notice comes as many seconds late as the value says. */
    NOTICE_DELAY("SIM-14", Moment.NOTICE),
    /** The notice comes as often as the value says, one after the other. */
    NOTICE_COPIES("SIM-14", Moment.NOTICE),
    /** The notice comes as often as the value says, at the same instant. */
    NOTICE_TOGETHER("SIM-14", Moment.NOTICE),
    /** After the notice of the end comes one that says the task runs. */
    NOTICE_ORDER("SIM-14", Moment.NOTICE),
    /** Wrong secret or signature. */
    NOTICE_SECRET("SIM-14", Moment.NOTICE),
    /** The body was changed after it was signed. */
    NOTICE_TAMPERED("SIM-14", Moment.NOTICE),
    /** Signed an hour ago. */
    NOTICE_STALE("SIM-14", Moment.NOTICE),
    /** The same notice, number and all, once more. */
    NOTICE_REPLAY("SIM-14", Moment.NOTICE),
    /** About a task that does not exist. */
    NOTICE_UNKNOWN("SIM-14", Moment.NOTICE),
    /** About another customer's task. */
    NOTICE_FOREIGN("SIM-14", Moment.NOTICE),
    /** The body is larger than a megabyte. */
    NOTICE_LARGE("SIM-14", Moment.NOTICE),
    /** The body comes in small pieces. */
    NOTICE_SLOW("SIM-14", Moment.NOTICE),
    /** The vendor's clock is wrong by as many seconds as the value says. */
    NOTICE_SKEW("F21", Moment.NOTICE),
    /** The task, or the answer of a payment vendor, takes as many seconds as the value says. */
    SLOW("SIM-7", Moment.SUBMIT),
    /** A payment vendor's answer carries a wrong signature. */
    BAD_SIGNATURE("SIM-8", Moment.READ);

    private final String id;
    private final Moment moment;

    FaultMode(String id, Moment moment) {
        this.id = id;
        this.moment = moment;
    }

    /** The number in the requirements, such as {@code F4}. */
    public String id() {
        return id;
    }

    /** The kind of call that this mode strikes when nothing else is asked for. */
    public Moment moment() {
        return moment;
    }

    /** The name in rules and prompts. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode with that wire name. */
    public static Optional<FaultMode> named(String wireName) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName().equalsIgnoreCase(wireName))
                .findFirst();
    }
}
