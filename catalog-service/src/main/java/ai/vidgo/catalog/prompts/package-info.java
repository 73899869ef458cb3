/** Prompt templates and their cached results (contract: catalog §5; data-catalog-generation §4, §6). */
package ai.vidgo.catalog.prompts;
