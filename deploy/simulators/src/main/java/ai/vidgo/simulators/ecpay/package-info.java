/** ECPay's all-in-one checkout: payment page, signed callbacks, order queries. */
package ai.vidgo.simulators.ecpay;
