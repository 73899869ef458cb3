package ai.vidgo.simulators.merchant;

import java.net.http.HttpRequest;

/** A message for the shop's server, which may be posted more than once. */
public interface Message {

    /** What it is about. */
    String kind();

    /** Where it goes. */
    String url();

    /**
     * The post, signed now.
     *
     * @param repetition 0 for the first post
     * @param forged the proof of origin must be a wrong one
     * @throws IllegalArgumentException when the address is none
     */
    HttpRequest.Builder request(int repetition, boolean forged);

    /** Whether an answer means that the shop has it. */
    boolean acknowledged(int status, String answer);

    /** Keeps what came of a post. */
    void record(Attempt attempt);
}
