/** Brings the catalogue's own data, the files under {@code seeds/}, into the tables when the service starts. */
package ai.vidgo.catalog.seeds;
