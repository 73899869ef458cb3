package ai.vidgo.simulators.fault;

import ai.vidgo.simulators.core.Provider;

/**
 * Where in a conversation we are when faults are looked up.
 *
 * @param provider the vendor
 * @param operation the vendor's operation, such as {@code txt2img} or {@code pixverse/pixverse-v4-5}
 * @param moment the kind of call
 * @param account the caller's account name
 * @param prompt the prompt of the task, empty when there is none
 */
public record Site(Provider provider, String operation, Moment moment, String account, String prompt) {

    /** The operation of asking whether something is allowed. Only rules that name it strike there. */
    public static final String QUESTION = "moderation";
}
