/** Answers to public reads that many ask for at the same time. */
package ai.vidgo.gateway.cache;
