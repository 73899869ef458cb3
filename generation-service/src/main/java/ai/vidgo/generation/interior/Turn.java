package ai.vidgo.generation.interior;

import java.util.UUID;

/**
 * One turn of a conversation.
 *
 * @param number 1 is the first
 */
record Turn(UUID conversation, int number) {}
