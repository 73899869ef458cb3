// Shows the operations in whose line all words stand, and opens the one that the address names.
const operations = [...document.querySelectorAll('.operation')];
const sections = [...document.querySelectorAll('main > section')];

function find() {
  const words = document.getElementById('words').value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const operation of operations) {
    const line = operation.querySelector('summary').textContent.toLowerCase();
    operation.hidden = !words.every(word => line.includes(word));
    shown += operation.hidden ? 0 : 1;
  }
  for (const section of sections) {
    section.hidden = words.length > 0 && !section.querySelector('.operation:not([hidden])');
  }
  document.getElementById('found').textContent = words.length ? `${shown} of ${operations.length} operations` : '';
}

function open() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.matches('.operation')) {
    named.open = true;
    named.scrollIntoView();
  }
}

document.getElementById('words').addEventListener('input', find);
addEventListener('hashchange', open);
find();
open();
