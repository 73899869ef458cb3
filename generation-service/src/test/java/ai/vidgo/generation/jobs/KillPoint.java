package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.Operation;

/** Where a worker is killed: before and after each call and each commit of a job. */
enum KillPoint {
    /** The job's row is there; billing has not heard of it. */
    BEFORE_RESERVE(Door.BILLING, "/credits/reserve", Moment.BEFORE, Operation.TEXT_TO_IMAGE, ""),
    /** Billing holds the price; we do not know it. */
    AFTER_RESERVE(Door.BILLING, "/credits/reserve", Moment.AFTER, Operation.TEXT_TO_IMAGE, ""),
    /**
     * We know that the price is held, and do not know that it is committed: one statement, which the database finishes
     * although its client has died.
     */
    BEFORE_HELD_COMMIT(Door.BILLING, "/credits/reserve", Moment.COMMIT, Operation.TEXT_TO_IMAGE, ""),
    /** The attempt is committed; its request has not left. */
    BEFORE_SUBMIT(Door.VENDORS, "/piapi/api/v1/task", Moment.BEFORE, Operation.TEXT_TO_IMAGE, ""),
    /** The vendor has the task; its answer has not come. */
    AFTER_SUBMIT(Door.VENDORS, "/piapi/api/v1/task", Moment.AFTER, Operation.TEXT_TO_IMAGE, ""),
    /** The vendor's answer is here; the task id is not committed. */
    BEFORE_TASK_COMMIT(Door.VENDORS, "/piapi/api/v1/task", Moment.COMMIT, Operation.TEXT_TO_IMAGE, ""),
    /** The task is known; nobody has asked about it. */
    BEFORE_POLL(Door.VENDORS, "/piapi/api/v1/task/", Moment.BEFORE, Operation.TEXT_TO_IMAGE, ""),
    /** The vendor has answered a poll; the answer has not come. */
    AFTER_POLL(Door.VENDORS, "/piapi/api/v1/task/", Moment.AFTER, Operation.TEXT_TO_IMAGE, ""),
    /** The result is in our store; success is not committed. */
    BEFORE_SUCCESS_COMMIT(Door.VENDORS, "/piapi/api/v1/task/", Moment.COMMIT, Operation.TEXT_TO_IMAGE, ""),
    /** The backup is about to be asked, after the best provider refused. */
    BEFORE_INLINE(Door.VENDORS, "/gemini/", Moment.BEFORE, Operation.TEXT_TO_IMAGE, "[[sim:error-503@piapi]]"),
    /** A vendor without tasks has made the picture; its answer has not come. */
    AFTER_INLINE(Door.VENDORS, "/gemini/", Moment.AFTER, Operation.TEXT_TO_IMAGE, "[[sim:error-503@piapi]]"),
    /** The picture is here; success is not committed. */
    BEFORE_INLINE_COMMIT(Door.VENDORS, "/gemini/", Moment.COMMIT, Operation.TEXT_TO_IMAGE, "[[sim:error-503@piapi]]"),
    /** The speech is bought; its answer has not come. */
    AFTER_SPEECH(Door.VENDORS, "/a2e/api/v1/video/send_tts", Moment.AFTER, Operation.AVATAR, ""),
    /** The speech is committed; the clip is not ordered. */
    BEFORE_CLIP(Door.VENDORS, "/a2e/api/v1/video/generate", Moment.BEFORE, Operation.AVATAR, ""),
    /** The clip is ordered; its answer has not come. */
    AFTER_CLIP(Door.VENDORS, "/a2e/api/v1/video/generate", Moment.AFTER, Operation.AVATAR, ""),
    /** Success is committed; billing has not heard of it. */
    BEFORE_SETTLE(Door.BILLING, "/events", Moment.BEFORE, Operation.TEXT_TO_IMAGE, ""),
    /** Billing has settled; we do not know it. */
    AFTER_SETTLE(Door.BILLING, "/events", Moment.AFTER, Operation.TEXT_TO_IMAGE, ""),
    /** The failure is committed; billing has not heard of it. */
    BEFORE_RELEASE(Door.BILLING, "/events", Moment.BEFORE, Operation.TEXT_TO_IMAGE, "[[sim:policy]]"),
    /** Billing has released; we do not know it. */
    AFTER_RELEASE(Door.BILLING, "/events", Moment.AFTER, Operation.TEXT_TO_IMAGE, "[[sim:policy]]");

    final Door door;
    final String path;
    final Moment moment;
    final Operation operation;
    final String faults;

    KillPoint(Door door, String path, Moment moment, Operation operation, String faults) {
        this.door = door;
        this.path = path;
        this.moment = moment;
        this.operation = operation;
        this.faults = faults;
    }

    /** Reserve points are passed by requests and need a client that waits. */
    boolean isReserve() {
        return path.equals("/credits/reserve");
    }

    /** Events are delivered together, so that one that is held may hold others. */
    boolean isEvent() {
        return path.equals("/events");
    }

    boolean isAt(String called) {
        return path.endsWith("/") ? called.contains(path) : called.endsWith(path);
    }

    /** Whether the job delivers all the same: what can be found again does; the rest is given up, and the credits go back. */
    boolean isMade() {
        return switch (this) {
            case BEFORE_HELD_COMMIT,
                    AFTER_SUBMIT,
                    BEFORE_TASK_COMMIT,
                    BEFORE_POLL,
                    AFTER_POLL,
                    BEFORE_SUCCESS_COMMIT,
                    BEFORE_SETTLE,
                    AFTER_SETTLE -> true;
            case BEFORE_RESERVE,
                    AFTER_RESERVE,
                    BEFORE_SUBMIT,
                    BEFORE_INLINE,
                    AFTER_INLINE,
                    BEFORE_INLINE_COMMIT,
                    AFTER_SPEECH,
                    BEFORE_CLIP,
                    AFTER_CLIP,
                    BEFORE_RELEASE,
                    AFTER_RELEASE -> false;
        };
    }

    enum Door {
        BILLING,
        VENDORS
    }

    enum Moment {
        /** The call is not handed on. */
        BEFORE,
        /** The answer is not handed back. */
        AFTER,
        /** The answer is handed back while the job's row is locked, so that what follows from it cannot be committed. */
        COMMIT
    }
}
