package ai.vidgo.simulators.control;

import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Endpoint;
import ai.vidgo.simulators.web.Reply;

/** The page at {@code /} that tells a visitor what this process is. */
public final class IndexPage implements Endpoint {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>VidGo provider simulators</title><style>
            body{font:16px/1.6 system-ui,sans-serif;max-width:820px;margin:40px auto;padding:0 20px;color:#223}
            code{background:#eef2f6;padding:2px 6px;border-radius:5px;font-size:14px}table{border-collapse:collapse;width:100%}
            td,th{text-align:left;padding:7px 12px 7px 0;border-bottom:1px solid #e2e8ee;vertical-align:top}h1{margin-bottom:0}
            </style></head><body><h1>VidGo provider simulators</h1>
            <p>This process speaks the wire contracts of the outside vendors. Pictures and clips are drawn in code, nothing is
            bought and no money moves.</p>
            <table><tr><th>Vendor</th><th>Base path</th><th>Key</th></tr>
            <tr><td>PiAPI</td><td><code>/piapi</code></td><td><code>x-api-key: sim-piapi-key</code></td></tr>
            <tr><td>Pollo AI</td><td><code>/pollo</code></td><td><code>x-api-key: sim-pollo-key</code></td></tr>
            <tr><td>A2E</td><td><code>/a2e</code></td><td><code>Authorization: Bearer sim-a2e-key</code></td></tr>
            <tr><td>Google Gemini</td><td><code>/gemini</code></td><td><code>x-goog-api-key: sim-gemini-key</code></td></tr>
            <tr><td>ECPay</td><td><code>/ecpay/Cashier/AioCheckOut/V5</code></td><td>merchant <code>3002607</code></td></tr>
            <tr><td>ECPay invoices</td><td><code>/ecpay/B2CInvoice</code></td><td>merchant <code>2000132</code></td></tr>
            <tr><td>Paddle Billing</td><td><code>/paddle</code></td><td><code>Authorization: Bearer sim-paddle-key</code></td></tr>
            </table>
            <h2>Look inside</h2><table>
            <tr><td><a href="/_sim/ledger">/_sim/ledger</a></td><td>every accepted paid task; filters <code>provider</code>,
            <code>operation</code>, <code>prompt_contains</code></td></tr>
            <tr><td><a href="/_sim/ecpay/orders">/_sim/ecpay/orders</a></td><td>payment orders, their pages, and the callbacks they caused; <a href="/_sim/ecpay/invoices">invoices</a></td></tr>
            <tr><td><a href="/_sim/paddle/transactions">/_sim/paddle/transactions</a></td><td>bills and their checkout pages;
            <a href="/_sim/paddle/subscriptions">subscriptions</a>, <a href="/_sim/paddle/adjustments">adjustments</a>,
            <a href="/_sim/paddle/events">events</a> with every post of them</td></tr>
            <tr><td><a href="/_sim/calendar">/_sim/calendar</a></td><td>the day on which payment vendors charge;
            <code>POST {"advance_days":31}</code> brings the renewals of a month</td></tr>
            <tr><td><a href="/_sim/state">/_sim/state</a></td><td>time, accounts, rules</td></tr>
            <tr><td><a href="/_sim/warnings">/_sim/warnings</a></td><td>request fields that no document mentions</td></tr>
            <tr><td><a href="/_sim/modes">/_sim/modes</a></td><td>ways to misbehave</td></tr></table>
            <h2>Make it misbehave</h2>
            <p>Put a token into a prompt, <code>[[sim:reset-after]]</code>, <code>[[sim:rate-limit=5]]</code>, or for one vendor
            only <code>[[sim:error-500@piapi]]</code>; or set a rule: <code>POST /_sim/rules
            {"provider":"pollo","mode":"stuck-processing","times":1}</code>. <code>POST /_sim/reset</code> forgets everything.</p>
            <h2>Pay without a browser</h2><table>
            <tr><td><code>POST /_sim/ecpay/orders/{MerchantTradeNo}/…</code></td><td><code>pay</code>, with
            <code>{"times":50,"parallel":true}</code> for fifty copies at once; <code>fail</code>, <code>issue</code>,
            <code>simulate</code>; <code>charge</code> for the next periodic charge, <code>card {"declines":true}</code>,
            <code>capture</code></td></tr>
            <tr><td><code>POST /_sim/paddle/transactions/{id}/…</code></td><td><code>pay</code>, <code>decline</code>,
            <code>chargeback</code></td></tr>
            <tr><td><code>POST /_sim/paddle/subscriptions/{id}/…</code></td><td><code>renew</code>,
            <code>card {"declines":true}</code>, <code>retry</code></td></tr>
            <tr><td><code>POST /_sim/paddle/adjustments/{id}/…</code></td><td><code>approve</code>, <code>reject</code>,
            <code>reverse</code>; <code>POST /_sim/paddle/options {"approval_seconds":-1}</code> leaves refunds waiting</td></tr>
            </table>
            <h2>Trouble on the way to the shop</h2>
            <p><code>POST /_sim/{ecpay|paddle}/delivery {"hold":true,"copies":3,"delay_seconds":2,"forge":1,"lose_answers":1}</code>
            holds messages back, multiplies, delays, mis-signs or repeats them; <code>POST /_sim/{ecpay|paddle}/release
            {"order":"reversed","copies":2}</code> sends what was held, in the order <code>sent</code>, <code>reversed</code>
            or <code>shuffled</code>.</p></body></html>
            """;

    @Override
    public Reply answer(Call call) {
        return Reply.html(200, PAGE);
    }
}
