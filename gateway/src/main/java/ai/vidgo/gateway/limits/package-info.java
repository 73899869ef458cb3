/**
 * How much one caller may ask for (contract: auth §0 C11): token buckets, of this process for the flood of reads, in Redis
 * and so the same at every gateway for what costs something.
 */
package ai.vidgo.gateway.limits;
