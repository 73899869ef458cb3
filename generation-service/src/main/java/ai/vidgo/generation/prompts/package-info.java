/** {@code POST /prompts/subscribed/generate}: the operation of a prompt group (contract: catalog §5). */
package ai.vidgo.generation.prompts;
