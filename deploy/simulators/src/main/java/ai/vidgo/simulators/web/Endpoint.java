package ai.vidgo.simulators.web;

/** Answers one kind of request. Runs on a virtual thread, so it may block. */
@FunctionalInterface
public interface Endpoint {

    /** The answer to the call; an exception becomes a 500 with its message. */
    Reply answer(Call call);
}
