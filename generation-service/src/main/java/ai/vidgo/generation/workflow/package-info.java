/**
 * The paths under {@code /workflow}, and other work that administrators start and that runs by itself (contract:
 * generation §6, catalog §3.4, §3.6).
 */
package ai.vidgo.generation.workflow;
