/** Compression of answers on their way to clients that take it. */
package ai.vidgo.gateway.coding;
