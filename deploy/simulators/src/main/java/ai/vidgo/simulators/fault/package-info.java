/** Misbehaviour on demand: rules, prompt tokens and what they do to an answer. */
package ai.vidgo.simulators.fault;
