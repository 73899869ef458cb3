// Looks again at how the parts are; the page itself comes complete from the server.
const health = document.getElementById('health');
setInterval(async () => {
  if (document.hidden) {
    return;
  }
  let parts;
  try {
    const page = await (await fetch('/', {headers: {Accept: 'text/html'}})).text();
    parts = [...new DOMParser().parseFromString(page, 'text/html').getElementById('health').children];
  } catch {
    const silent = document.createElement('li');
    silent.className = 'bad';
    silent.textContent = 'The gateway does not answer.';
    parts = [silent];
  }
  health.replaceChildren(...parts);
}, 10000);
