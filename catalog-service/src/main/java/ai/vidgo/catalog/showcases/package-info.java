/** Before and after, by category and tool (contract: catalog §3.2, §3.6). */
package ai.vidgo.catalog.showcases;
