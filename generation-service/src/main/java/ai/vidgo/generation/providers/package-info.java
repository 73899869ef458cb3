/**
 * The vendors behind the product: one vocabulary (requests, submissions, polls, error classes) and one adapter per
 * vendor in a package of its own (contract: external-providers).
 */
package ai.vidgo.generation.providers;
