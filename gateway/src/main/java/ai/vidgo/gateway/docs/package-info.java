/** The document of the whole API and its page for readers (contract: auth §0 C14). */
package ai.vidgo.gateway.docs;
