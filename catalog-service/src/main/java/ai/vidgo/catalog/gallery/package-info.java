/** What the landing page and the gallery show of the library (contract: catalog §3.1). */
package ai.vidgo.catalog.gallery;
