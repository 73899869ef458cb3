/** What vendors tell us about their tasks (contract: external-providers §3.5 and §4.4). */
package ai.vidgo.generation.notices;
