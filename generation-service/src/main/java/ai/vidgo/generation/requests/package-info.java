/**
 * What all generating paths have in common: the order of checks, the caller's media, the wait for the answer
 * (contract: generation §1). Each path is a thin façade over this package.
 */
package ai.vidgo.generation.requests;
