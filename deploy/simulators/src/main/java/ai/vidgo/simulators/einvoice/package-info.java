/** ECPay's electronic invoices for consumers: JSON in AES envelopes (contract: external-ecpay §7). */
package ai.vidgo.simulators.einvoice;
