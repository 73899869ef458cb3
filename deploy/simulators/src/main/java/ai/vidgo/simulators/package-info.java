/** PiAPI, Pollo, A2E, Gemini and ECPay over their real wire contracts, for development and tests. */
package ai.vidgo.simulators;
