/** Paddle Billing: API, checkout page, portal page and signed webhooks (contract: external-paddle). */
package ai.vidgo.simulators.paddle;
