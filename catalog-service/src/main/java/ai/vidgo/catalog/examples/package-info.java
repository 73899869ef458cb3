/** Examples by theme for the old gallery (contract: catalog §3.1, {@code /demo/inspiration} and {@code /demo/topics}). */
package ai.vidgo.catalog.examples;
