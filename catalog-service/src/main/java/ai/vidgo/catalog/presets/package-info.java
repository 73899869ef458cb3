/** What a visitor does with presets: list, use, and be told that downloads need a plan (contract: catalog §2). */
package ai.vidgo.catalog.presets;
