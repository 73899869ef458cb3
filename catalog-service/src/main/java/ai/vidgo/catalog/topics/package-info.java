/** The topics of the tools (contract: data-catalog-generation §2.3, §5). */
package ai.vidgo.catalog.topics;
