/** The marketing pages: {@code /landing} (contract: catalog §4; data-catalog-generation §11). */
package ai.vidgo.catalog.landing;
