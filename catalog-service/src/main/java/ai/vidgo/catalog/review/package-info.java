/** Administrators look through the library and decide what the public sees (contract: admin §4). */
package ai.vidgo.catalog.review;
