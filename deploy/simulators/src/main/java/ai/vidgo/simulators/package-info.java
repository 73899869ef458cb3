/** PiAPI, Pollo, A2E, Gemini, ECPay and Paddle over their real wire contracts, for development and tests. */
package ai.vidgo.simulators;
