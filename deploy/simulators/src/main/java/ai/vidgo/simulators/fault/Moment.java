package ai.vidgo.simulators.fault;

/** The kinds of calls a fault can strike. */
public enum Moment {
    /** A purchase: the call that creates a task. */
    SUBMIT,
    /** Not a call but the life of a task, decided when it is created. */
    TASK,
    /** A look at a task, a list or a balance. */
    READ,
    /** The withdrawal of a task. */
    CANCEL,
    /** The download of a result. */
    FILE,
    /** The vendor's call on its customer about a task. */
    NOTICE
}
