// Plain calls of the public API, in the order in which a person meets them.
const $ = id => document.getElementById(id);
const POLLS = 20;
let token = sessionStorage.getItem('token');

async function api(method, path, body) {
  const response = await fetch('/api/v1' + path, {
    method,
    headers: {
      ...(token && {Authorization: 'Bearer ' + token}),
      ...(body && {'Content-Type': 'application/json'}),
    },
    body: body && JSON.stringify(body),
  });
  const answer = response.headers.get('content-type')?.includes('json') ? await response.json() : await response.blob();
  if (response.status === 401 && token) {
    signOut();
  }
  if (!response.ok) {
    const detail = answer.detail;
    throw new Error(typeof detail === 'string' ? detail : 'The server answered ' + response.status);
  }
  return answer;
}

function say(text, bad = false) {
  $('notice').textContent = text;
  $('notice').className = bad ? 'notice bad' : 'notice';
  $('notice').hidden = !text;
}

/** Does something on a click, once at a time, and shows what went wrong. */
function on(element, event, work) {
  element.addEventListener(event, async happened => {
    happened.preventDefault();
    const button = happened.submitter ?? element;
    button.disabled = true;
    say('');
    try {
      await work(happened);
    } catch (problem) {
      say(problem.message, true);
    } finally {
      button.disabled = false;
    }
  });
}

function element(tag, text, className = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function button(label, work, className = '') {
  const made = element('button', label, className);
  on(made, 'click', work);
  return made;
}

function row(...cells) {
  const line = document.createElement('tr');
  line.append(...cells.map(cell => {
    const made = document.createElement('td');
    made.append(cell);
    return made;
  }));
  return line;
}

const day = time => time ? time.slice(0, 10) : '';

function card(title, price, note, buy) {
  const made = element('div', '', 'card');
  made.append(
    element('b', title), element('div', price, 'price'), element('div', note, 'quiet'),
    button('Pay by ECPay', () => buy('ecpay'), 'main'), button('Pay by Paddle', () => buy('paddle'), 'main'));
  return made;
}

async function subscribe(plan, method) {
  const answer = await api('POST', '/subscriptions/subscribe/direct',
    {plan_id: plan.id, billing_cycle: 'monthly', payment_method: method});
  if (answer.checkout_url) {
    location.href = answer.checkout_url;
  } else {
    say(answer.message);
    await show();
  }
}

async function purchase(pack, method) {
  const order = await api('POST', '/credits/purchase', {package_id: pack.id, payment_method: method});
  location.href = order.payment_url;
}

async function cancel(refund) {
  const answer = await api('POST', '/subscriptions/cancel', {request_refund: refund});
  say(answer.message + ', until ' + day(answer.active_until));
  await show();
}

async function openInvoice(invoice) {
  const pdf = await api('GET', `/subscriptions/invoices/${invoice.id}/pdf`);
  open(URL.createObjectURL(pdf));
}

async function show() {
  const [me, status, plans, packs, invoices, moves] = await Promise.all([
    api('GET', '/auth/me'), api('GET', '/subscriptions/status'), api('GET', '/subscriptions/plans'),
    api('GET', '/credits/packages'), api('GET', '/subscriptions/invoices?limit=20'),
    api('GET', '/credits/transactions?limit=20'),
  ]);
  $('greeting').textContent = me.email;
  $('credits').textContent = status.credits.total;
  $('plan').textContent = status.plan?.display_name ?? 'none';
  $('term').textContent = status.has_subscription
    ? `${status.status}, ${status.auto_renew ? 'renews' : 'ends'} on ${day(status.end_date)}` : '';
  $('cancel').hidden = !status.has_subscription || status.status === 'cancelled';
  $('refund').hidden = !status.refund_eligible;
  $('plans').replaceChildren(...plans.filter(plan => plan.price_monthly > 0).map(plan => card(
    plan.display_name, `NT$ ${plan.price_monthly} a month`, `${plan.monthly_credits} credits a month`,
    method => subscribe(plan, method))));
  $('packs').replaceChildren(...packs.map(pack => card(
    pack.display_name, `NT$ ${pack.price_twd} or US$ ${pack.price_usd}`, `${pack.credits + pack.bonus_credits} credits`,
    method => purchase(pack, method))));
  $('invoices').replaceChildren(...invoices.invoices.map(invoice => row(
    day(invoice.issued_at), invoice.invoice_number, invoice.item, `${invoice.currency} ${invoice.amount}`,
    [invoice.status, invoice.e_invoice_number].filter(Boolean).join(', '), button('PDF', () => openInvoice(invoice)))));
  $('moves').replaceChildren(...moves.items.map(move => row(
    day(move.created_at), move.type, move.description ?? '', String(move.amount))));
}

/** A buyer who comes back: the provider's word may need a moment longer than the buyer. */
async function followOrder() {
  const query = new URLSearchParams(location.search);
  const number = query.get('order');
  $('order').hidden = !number;
  for (let poll = 0; number && poll < POLLS; poll++) {
    const order = await api('GET', '/payments/order/' + encodeURIComponent(number));
    $('order-state').textContent =
      `${order.order_number}: ${order.status}, ${order.currency} ${order.amount} by ${order.payment_method}`;
    showNumber(order.payment_number);
    if (order.status !== 'pending' || order.payment_number || query.get('payment') !== 'success') {
      break;
    }
    await new Promise(done => setTimeout(done, 500));
  }
}

function showNumber(number) {
  $('order-number').replaceChildren(...Object.entries(number ?? {})
    .filter(([, value]) => value && value.length)
    .flatMap(([name, value]) => [element('dt', name.replaceAll('_', ' ')), element('dd', [value].flat().join('  '))]));
}

async function start() {
  $('sign-in').hidden = Boolean(token);
  $('account').hidden = !token;
  if (token) {
    await followOrder();
    await show();
  }
}

function signOut() {
  token = null;
  sessionStorage.removeItem('token');
  $('sign-in').hidden = false;
  $('account').hidden = true;
}

on(document.querySelector('#sign-in form'), 'submit', async submitted => {
  const answer = await api('POST', '/auth/login', Object.fromEntries(new FormData(submitted.target)));
  token = answer.access_token;
  sessionStorage.setItem('token', token);
  await start();
});
on($('sign-out'), 'click', signOut);
on($('cancel'), 'click', () => cancel(false));
on($('refund'), 'click', () => cancel(true));
on($('portal'), 'click', async () => { location.href = (await api('GET', '/payments/paddle/customer-portal')).portal_url; });
start().catch(problem => say(problem.message, true));
