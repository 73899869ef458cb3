/**
 * What each generating operation is: its price, what the provider is told, which preset answers instead, how the result
 * is offered to the library. One description per operation, whatever paths lead to it (contract: generation §9); the
 * paths are façades that read a body and write a shape.
 */
package ai.vidgo.generation.operations;
