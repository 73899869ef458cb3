/**
 * The durable job engine (architecture §8): a job is a row with an explicit state; an attempt is committed before a
 * provider is called and its task id right after; any instance resumes after a crash; money moves exactly once.
 */
package ai.vidgo.generation.jobs;
