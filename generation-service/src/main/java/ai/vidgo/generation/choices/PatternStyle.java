package ai.vidgo.generation.choices;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A style of patterns.
 *
 * @param prompt what the provider is told
 */
@RegisterForReflection
public record PatternStyle(String id, String prompt) implements Choice {}
