package ai.vidgo.bench;

/** What a scenario works with. */
public record Bench(RunningStack stack, Figures figures, Pace pace) {}
