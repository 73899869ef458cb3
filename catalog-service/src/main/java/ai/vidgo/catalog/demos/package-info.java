/** The old gallery: picture demos and clips by subject (contract: catalog §3.3, §3.4; data-catalog-generation §10, §13). */
package ai.vidgo.catalog.demos;
